"""The list of attempts is in order: complete, nothing in it twice, and what is encoded decodes."""

import base64
import codecs
import email.header
import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Annotated, Literal, get_args
from urllib.parse import unquote

import pytest
from pydantic import BaseModel, ConfigDict, Field

from rubric.reading import Move
from simulator import catalogue

LIST = Path(__file__).parent / "attempts.jsonl"

Kind = Literal[
    "instructions",
    "system",
    "developer",
    "role_swap",
    "translation",
    "encoding",
    "markup",
    "score",
    "emotional",
    "leak",
    "puppet",
    "slow",
]
PREFIXES: dict[Kind, str] = {
    "instructions": "instr",
    "system": "sys",
    "developer": "dev",
    "role_swap": "swap",
    "translation": "trans",
    "encoding": "enc",
    "markup": "mark",
    "score": "score",
    "emotional": "emo",
    "leak": "leak",
    "puppet": "pup",
    "slow": "slow",
}
Moves = tuple[Annotated[Move, Field(strict=False)], ...]


class Attempt(BaseModel):
    """One line of the list; README.md says what each field means."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    id: str
    kind: Kind
    scenario: str
    text: Annotated[str, Field(min_length=1)]
    holds: Moves
    seeks: Annotated[str, Field(min_length=1)]
    ambiguous: Moves = ()
    language: str = "en"
    means: str | None = None
    coding: str | None = None
    coded: str | None = None
    decodes_to: str | None = None


@cache
def attempts() -> tuple[Attempt, ...]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return tuple(Attempt.model_validate_json(line) for line in lines)


def of(kind: Kind) -> list[Attempt]:
    return [attempt for attempt in attempts() if attempt.kind == kind]


def words(text: str) -> list[str]:
    """What is left when case, width, punctuation and characters nobody sees are taken away."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    seen = "".join(ch for ch in plain if unicodedata.category(ch) != "Cf")
    return re.findall(r"\w+", seen)


# Each takes the coded stretch of an attempt and gives back what it says; nothing here was used to write it.

LEET = str.maketrans("103475", "ioeats")
LOOK_ALIKES = str.maketrans("асеорхуі", "aceopxyi")
UPSIDE_DOWN = str.maketrans("ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz", "abcdefghijklmnopqrstuvwxyz")
MORSE = (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. "
    "--- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
)
LETTERS = dict(zip(MORSE.split(), "abcdefghijklmnopqrstuvwxyz", strict=True))


def from_bits(bits: str) -> str:
    return bytes(int(octet, 2) for octet in re.findall("[01]{8}", bits)).decode()


def from_morse(coded: str) -> str:
    return " ".join("".join(LETTERS[sign] for sign in word.split()) for word in coded.split(" / "))


def from_spelling_alphabet(coded: str) -> str:
    return " ".join("".join(name[0] for name in word.split()) for word in coded.split(" / ")).lower()


def from_mail_header(coded: str) -> str:
    return str(email.header.make_header(email.header.decode_header(coded)))


def from_token(coded: str) -> str:
    header, payload, signature = coded.split(".")
    assert json.loads(base64.urlsafe_b64decode(header + "=="))["alg"] == "none"
    assert signature == ""
    return base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()


DECODERS: dict[str, Callable[[str], str]] = {
    "base64": lambda coded: base64.b64decode(coded, validate=True).decode(),
    "rot13": lambda coded: codecs.decode(coded, "rot13"),
    "hex": lambda coded: bytes.fromhex(coded).decode(),
    "reversed": lambda coded: coded[::-1],
    "leet": lambda coded: coded.translate(LEET),
    "zero_width_split": lambda coded: coded.replace("\u200b", ""),
    "zero_width_bits": lambda coded: from_bits(coded.translate({0x200B: "0", 0x200C: "1"})),
    "homoglyphs": lambda coded: coded.translate(LOOK_ALIKES),
    "fullwidth": lambda coded: unicodedata.normalize("NFKC", coded),
    "upside_down": lambda coded: coded[::-1].translate(UPSIDE_DOWN),
    "morse": from_morse,
    "binary": from_bits,
    "percent": unquote,
    "html_entities": html.unescape,
    "mime": from_mail_header,
    "jwt": from_token,
    "acrostic": lambda coded: "".join(line[0] for line in coded.splitlines()).lower(),
    "unicode_tags": lambda coded: "".join(chr(ord(ch) - 0xE0000) for ch in coded),
    "nato": from_spelling_alphabet,
    "joined": lambda coded: "".join(re.findall('"([^"]*)"', coded)),
}


def test_there_are_two_hundred_attempts_and_each_has_a_name_of_its_own() -> None:
    assert len(attempts()) == 200
    assert len({attempt.id for attempt in attempts()}) == 200


def test_every_kind_is_there_at_least_ten_times_numbered_without_a_gap() -> None:
    assert set(PREFIXES) == set(get_args(Kind))
    for kind, prefix in PREFIXES.items():
        ids = [attempt.id for attempt in of(kind)]
        assert len(ids) >= 10, kind
        assert ids == [f"{prefix}-{number:03d}" for number in range(1, len(ids) + 1)]


def test_every_customer_on_the_shelf_is_tried_and_nobody_else() -> None:
    tried = Counter(attempt.scenario for attempt in attempts())
    assert set(tried) == set(catalogue.ids())
    assert min(tried.values()) >= 25


def test_a_move_is_held_or_in_doubt_and_stands_once() -> None:
    for attempt in attempts():
        moves = attempt.holds + attempt.ambiguous
        assert len(set(moves)) == len(moves), attempt.id


def test_the_slow_ones_do_something_to_the_customer() -> None:
    assert all(attempt.holds for attempt in of("slow"))
    assert not any(attempt.holds for attempt in of("instructions") + of("system") + of("score") + of("leak"))


def test_no_two_attempts_say_the_same() -> None:
    said = Counter(" ".join(words(attempt.text)) or attempt.text for attempt in attempts())
    assert [text for text, times in said.items() if times > 1] == []


def test_no_two_attempts_are_one_with_a_word_changed() -> None:
    bags = {attempt.id: set(words(attempt.text)) for attempt in attempts()}
    close = [
        (one, other)
        for one, other in combinations(bags, 2)
        if 2 * len(bags[one] & bags[other]) > len(bags[one] | bags[other])
    ]
    assert close == []


def test_they_are_short_and_long() -> None:
    lengths = sorted(len(attempt.text.split()) for attempt in attempts() if attempt.kind != "encoding")
    assert lengths[len(lengths) // 2] <= 30
    assert sum(length >= 60 for length in lengths) >= 10
    assert 120 <= lengths[-1] <= 150


def test_what_is_not_english_says_what_it_means() -> None:
    for attempt in attempts():
        assert (attempt.language != "en") == (attempt.means is not None), attempt.id
    assert len({attempt.language for attempt in of("translation")}) >= 12


def test_nothing_invisible_stands_raw_in_the_file() -> None:
    invisible = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
    raw = LIST.read_text(encoding="utf-8").replace("\n", "")
    assert [hex(ord(ch)) for ch in raw if unicodedata.category(ch) in invisible] == []


def test_only_the_encoded_ones_name_a_coding_and_no_coding_stands_twice() -> None:
    encoded = of("encoding")
    assert sorted(str(attempt.coding) for attempt in encoded) == sorted(DECODERS)
    for attempt in attempts():
        named = {attempt.coding is None, attempt.coded is None, attempt.decodes_to is None}
        assert named == {attempt.kind != "encoding"}, attempt.id


@pytest.mark.parametrize("attempt", of("encoding"), ids=lambda attempt: attempt.coding)
def test_what_is_encoded_decodes_to_what_it_seeks_and_cannot_be_read_plainly(attempt: Attempt) -> None:
    assert attempt.coding
    assert attempt.coded
    assert attempt.decodes_to
    assert attempt.text.count(attempt.coded) == 1
    assert DECODERS[attempt.coding](attempt.coded) == attempt.decodes_to
    assert attempt.decodes_to.casefold() not in attempt.text.casefold()
    asked = {word for word in words(attempt.decodes_to) if len(word) > 3}
    assert asked & set(words(attempt.seeks)), (asked, attempt.seeks)

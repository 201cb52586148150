"""The language of the rule tables."""

import re
from collections.abc import Iterator

import pytest

from rubric.rules.assessor import TABLES
from rubric.rules.clauses import sentences_of
from rubric.rules.fields import FIELDS
from rubric.rules.lexicon import CLASSES
from rubric.rules.orders import FRAMES, INSULTS, MACHINE
from rubric.rules.pattern import Compiler, PatternError
from rubric.rules.table import Matcher, Table, rules_of
from rubric.rules.tokens import tokens_of

WORDS = {"harm": "delay*, late delivery, mess", "owner": "we, our side"}


def found(pattern: str, text: str) -> bool:
    return Compiler(WORDS).compile(pattern).regex.search(f" {text} ") is not None


@pytest.mark.parametrize(
    ("pattern", "text", "there"),
    [
        ("sorry for", "so sorry for that", True),
        ("sorry|apologies for", "apologies for that", True),
        ("sorr* for", "sorrow for that", True),
        ("<harm>", "the delays", True),
        ("<harm>", "a late delivery", True),
        ("<harm>", "a late supper", False),
        ("so? sorry that", "sorry that", True),
        ("sorry .. late", "sorry we were so late", True),
        ("sorry .. late", "sorry we were not late", False),
        ("sorry ~ late", "sorry , we were not late", True),
        ("sorry ..1 late", "sorry we were late", False),
        ("( sorry we | forgive us ) for", "forgive us for it", True),
        ("very ( so | much )? sorry", "very sorry", True),
        ("sorry !if", "sorry if", False),
        ("sorry !if", "sorry that", True),
        ("sorry $", "we are sorry .", True),
        ("sorry $", "sorry we are .", False),
        ("<owner|harm>", "our side", True),
        ("no !", "no !", True),
        ("no !", "no .", False),
    ],
)
def test_patterns_mean_what_they_say(pattern: str, text: str, there: bool) -> None:
    assert found(pattern, text) is there


@pytest.mark.parametrize("pattern", ["<nobody>", "( sorry", "sorry )", "..", "so?", "( a | b"])
def test_a_pattern_that_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        Compiler(WORDS).compile(pattern)


def test_joined_patterns_may_come_in_any_order_and_a_veto_stops_them() -> None:
    rules = rules_of([Table("note", "0.7 late & ( truck | van )\n     -- weather")])
    matcher = Matcher(rules)

    def said(text: str) -> bool:
        return any(matcher.hits(sentence, 0) for sentence in sentences_of(text))

    assert said("The truck was late.")
    assert said("It came late, on a van.")
    assert not said("It was late.")
    assert not said("The truck was late for the weather.")


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("We can't, won’t and DIDN'T.", "we can not , will not and did not ."),
        ("im sry, thats on us", "i am sorry , that is on us"),
        ("Let's see Bill's crew", "let's see bill 's crew"),
        ("I apologise; it’s organised", "i apologize , it is organized"),
        ("by 3 p.m. Mr. Okafor", "by 3 pm mr okafor"),
        ("O.k., ask any1 who e-mailed", "okay , ask anyone who emailed"),
        ("ill ring, the fitter was ill", "i will ring , the fitter was ill"),
        (
            "id say within an hr your order id went to HR",
            "i would say within an hour your order id went to hr",
        ),
    ],
)
def test_what_is_typed_becomes_plain_words(typed: str, plain: str) -> None:
    assert " ".join(token.text for token in tokens_of(typed)) == plain


def test_unpunctuated_speech_is_broken_where_people_breathe() -> None:
    spoken = "so look i am sorry we missed you and i will call the depot today what did it do to your crew"
    sentences = sentences_of(spoken)
    assert len(sentences) >= 3
    assert sentences[-1].asks


ALL = (*TABLES, *MACHINE, *FRAMES, *INSULTS)
SIGNS = re.compile(r"0\.\d+|\.\.\d*|~\d*|<[^>]*>|[()|&^$_,.?!]|\)\?|--|\(eyeroll\)|'s")
# Some words stay as they are typed only after these.
BEFORE = ("a", "was", "our")


def words_of(row: str) -> Iterator[str]:
    for element in row.split():
        whole = element.removeprefix("!").removesuffix("?") if len(element) > 1 else element
        if not SIGNS.fullmatch(whole):
            yield from (word for word in re.findall(r"<[^>]*>|[^|]+", whole) if not word.startswith("<"))


def heard(word: str) -> bool:
    """Whether a reply can hold `word` once it is made plain."""
    if word.endswith("*"):
        return len(tokens_of(word[:-1] + "x")) == 1
    joint = "" if word == "'s" else " "
    return any(
        [token.text for token in tokens_of(f"{before}{joint}{word}")[1:]] == [word] for before in BEFORE
    )


def test_no_pattern_waits_for_a_word_that_is_never_heard() -> None:
    rows = [line.split("#")[0] for table in ALL for line in table.rows.splitlines()]
    phrases = [
        phrase
        for listed in (*CLASSES.values(), *FIELDS.values())
        if not listed.startswith("/")
        for phrase in listed.replace("\n", ",").split(",")
    ]
    assert [word for row in (*rows, *phrases) for word in words_of(row) if not heard(word)] == []

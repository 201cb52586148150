"""Fuzz one target with atheris, which watches what of our code an input reaches: `python -m tests.fuzz.run NAME`.

Ends with 0 where nothing was found. A finding is written to a file, is printed, and ends it at once.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import atheris

# what is imported before is not watched
with atheris.instrument_imports(
    include=["datafile", "drills", "simulator", "rubric", "credentials", "audit", "templating"]
):
    from tests.fuzz.mutating import json_edit, yaml_edit
    from tests.fuzz.seeds import JSON, seeds
    from tests.fuzz.targets import TARGETS

_WORDS = {
    "scenario": [
        ": ",
        "- ",
        "&a",
        "*a",
        "!!python/object",
        "{",
        "[",
        "|",
        ">",
        "? ",
        "#",
        "---",
        "%YAML",
        "id: ",
    ],
    "assessed": [
        '"id":',
        '"reply":',
        '"history":',
        '"role":',
        '"trainee"',
        "\\ud800",
        "1e999",
        "null",
        "[",
        "{",
    ],
}


def main() -> None:
    """Fuzz for as many minutes as were asked for."""
    asked = argparse.ArgumentParser()
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("--minutes", type=float, default=10)
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "seeds").mkdir()
        for number, seed in enumerate(seeds(wanted.target)):
            (folder / "seeds" / str(number)).write_bytes(seed)
        words = _WORDS.get(wanted.target, _WORDS["assessed" if wanted.target in JSON else "scenario"])
        (folder / "words").write_text(
            "".join(f"{json.dumps(word)}\n".replace("\\\\", "\\x5C") for word in words)
        )
        atheris.Setup(
            [
                sys.argv[0],
                f"-max_total_time={round(wanted.minutes * 60)}",
                f"-dict={folder / 'words'}",
                "-max_len=120000",
                "-timeout=120",
                "-rss_limit_mb=4000",
                "-print_final_stats=1",
                str(folder / "seeds"),
            ],
            TARGETS[wanted.target],
            custom_mutator=_mutator(json_edit if wanted.target in JSON else yaml_edit),
        )
        atheris.Fuzz()


def _mutator(edit: Callable[[bytes, Random], bytes]) -> Callable[[bytes, int, int], bytes]:
    def changed(raw: bytes, most: int, seed: int) -> bytes:
        dice = Random(seed)
        return edit(raw, dice)[:most] if dice.random() < 0.7 else bytes(atheris.Mutate(raw, most))

    return changed


if __name__ == "__main__":
    main()

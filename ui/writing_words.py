"""Words for what the form of a draft can choose from. Pure."""

from typing import get_args

from rubric.criteria import Source
from rubric.reading import Move
from ui.library import technique
from ui.wording import CHANNELS, move_name, page_id

_SOURCES: dict[str, Source] = {str(source): source for source in get_args(Source)}
_WORDS = {
    "": "always",
    "lost": "walk away",
    "escalated": "go over your head",
    "demand": "a demand that may not be granted",
    "promise": "a promise that may not be made",
    "conduct": "something not to do",
    "done": "something was done",
    "absent": "something was left alone",
    "order": "one thing came after another",
    "answered": "a cue was answered",
}


def option_name(option: str) -> str:
    """What a choice is called: in plain words, with the word of the YAML where it stands there as a move."""
    if option in CHANNELS:
        return CHANNELS[option]
    if option in _SOURCES:
        return f"{option} {technique(page_id(_SOURCES[option])).title}"
    if option in set(Move):
        return f"{move_name(option)} ({option})" if move_name(option) != option else option
    return _WORDS.get(option, option.replace("_", " "))

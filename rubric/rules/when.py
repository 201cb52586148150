"""Whether words ask for nothing but a day or an hour: who asks when has sold nothing yet."""

import re

from rubric.rules.clauses import sentences_of

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|week|month|quarter|morning|afternoon|evening|noon|lunchtime"
_TIME = (
    r"(?:(?:on|at|in|by|for|the|a|an|any|some|this|next|first|early|earlier|late|later|sooner|another|different|other|of|end|half|past|quarter|to) )*"
    rf"(?:{_DAY}|tomorrow|today|tonight|day|date|time|hour|slot|start|\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    rf"(?: (?:{_DAY}|am|pm|oclock|instead|then|or|earlier|later|at|\d[^ ]*))*"
)
_FITS = r"(?:be |still )*(?:any |more |a )*(?:better|easier|good|best|okay|all right|fine|possible|convenient|handier|time|fit|do|work|suit)"
_WHOM = r"(?: (?:for|with|at|on|you|your|yours|the|crew|yard|side|end|team|people|shop|store|kitchen|site|plant|diary|calendar|both|better|best|all)){0,6}"
_ASKS_WHEN = re.compile(
    rf" (?:would|will|is|does|do|could|might|can|how about|what about|shall we say) {_TIME}(?: {_FITS})?{_WHOM} \?"
    rf"|(?:what|which|when) (?:(?:time|day|date|hour|slot|week)s? )?(?:of (?:the )?(?:day|week) )?(?:would|will|is|could|can)? ?(?:be |works?|suits?|fits?)(?:better|best|good|easiest)?{_WHOM} \?"
)


def asks_only_when(text: str) -> bool:
    """Whether every sentence of `text` asks which day or hour suits, and nothing else."""
    sentences = sentences_of(text)
    return bool(sentences) and all(_ASKS_WHEN.search(sentence.text) is not None for sentence in sentences)

"""Does something come out that no customer can say: the prompt, the brief, a fact that is still locked?"""

import re
from collections.abc import Iterable, Set

from simulator.hearing import mentions
from simulator.part.form import runs, words
from simulator.part.wordstock import RUN, Secret, stem, telling
from simulator.scenario import Scenario

NOTES_WORDS, DIRECTIONS_WORDS = 7, 5
"""words in a row from the notes, and from the directions for a turn, that no customer says by chance"""
TELLING = 2
"""telling stems of a locked fact in one sentence that give it away"""

_NOTES = re.compile(
    r"\b(?:(?:my|the|your|these|system|hidden|secret|above|following|previous|initial) (?:\w+ )?(?:prompt|instructions?|directions?|notes (?:say|tell|on)|guidelines|brief(?:ing)?|rubric|persona|intention|scenario|script says|character|role (?:is|as)|rules?(?: are|:| say))"
    r"|(?:intention|band|mood|anger|trust|patience|chance|score|level|grade|criterion|criteria)\s*(?:[:=]|\bis (?:now |at )?(?:\d|hot|warm|cool)|(?:at|of) \d|level)|\bin your brief|\bthe brief\b|\byour brief\b"
    r"|misstep|reply>|\b(?:the|this|your) drill\b|\b(?:been|was|were|are|be) instructed\b|\bi (?:am|['’]m) (?:playing|meant|supposed|told|asked|instructed) (?:to )?(?:be |play |act |the |a |as )?(?:angry|furious|customer|role|part|character|challenge|press|erupt|you)"
    r"|\bi(?:['’]m| am) (?:a|the|an angry|an) customer (?:who|in|that)|\bi(?:['’]m| am) in the (?:hot|warm|cool)|\b(?:hot|warm|cool) (?:mood|band)\b|\bnot reconciled\b|\bin (?:your|my|their) own words\b|\bstage directions?\b"
    r"|\bsalesperson\b|\bthe seller\b)",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"\b(?:they|your (?:boss|people|company|firm|manager|management)) (?:let|allow|permit|authori[sz]e)s?\b|\byou (?:may|are allowed|['’]re allowed|are able|['’]re able|are authori[sz]ed|have (?:the )?(?:authority|power|been told)|were told|can go|can offer|are permitted|could go)\b"
    r"|\bi (?:happen to )?know (?:that )?(?:you|they|what you)\b|\bup your sleeve\b|\bin your (?:power|gift)\b",
    re.IGNORECASE,
)


def gives_away(sentence: str, notes: Set[tuple[str, ...]]) -> bool:
    """Whether `sentence` speaks of the notes or gives a run of their words."""
    if _NOTES.search(sentence):
        return True
    said = words(sentence)
    return any(not notes.isdisjoint(runs(said, length)) for length in (NOTES_WORDS, DIRECTIONS_WORDS))


def unlocks(sentence: str, locked: Iterable[Secret], open_: Set[str]) -> bool:
    """Whether `sentence` tells one of the facts still `locked`; `open_` are the stems said in the talk."""
    mine = {stem(word) for word in telling(sentence)}
    said = runs(words(sentence), RUN)
    return any(
        len(mine & (secret.stems - open_)) >= TELLING
        or (mine & secret.stems and any(_same(mine, wording) for wording in secret.wordings))
        or not secret.runs.isdisjoint(said)
        for secret in locked
    )


def _same(mine: Set[str], wording: Set[str]) -> bool:
    """Whether most of the telling words of either are the other's."""
    return len(mine & wording) >= max(TELLING, 0.6 * min(len(mine), len(wording)))


def knows_brief(sentence: str, scenario: Scenario, said: str) -> bool:
    """Whether `sentence` knows what the trainee may offer, or why it happened, before anybody has `said` so."""
    explanation = scenario.explanation
    if explanation and mentions(sentence, explanation.cues) and not mentions(said, explanation.cues):
        return True
    if not _AUTHORITY.search(sentence):
        return False
    return any(mentions(sentence, term.cues) and not mentions(said, term.cues) for term in scenario.brief.may)

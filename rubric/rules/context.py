"""The place a reply stands in: what the customer has just asked for, and what the trainee did before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rubric.reading import Turn
from rubric.rules.clauses import sentences_of

_WHY = re.compile(
    r"(?<! ask me)(?<! asks me)(?<! asked me)(?<! asking me)(?<! asked us)(?<! asking us) (?:what (?:the (?:hell |heck |devil )?)?(?:happened|went wrong|has gone wrong|caused|is (?:the|your) (?:reason|excuse|explanation|story)|was (?:the|your) (?:reason|excuse|problem|hold up)|is going on|is the hold up|are the reasons)"
    r"|what (?:exactly |actually |really )?(?:happened|went wrong|is behind|was it|broke|failed)|why (?!(?:i |we )?should |would i |bother |do i |am i |must i |not )[^ ]+|how come|how (?:did|does|do|could|can|has|is it that|was|is) (?:this|that|it|you (?:lose|miss|let|manage|get|mess|forget)|something|such|a|we)"
    r"|explain|explanation|reason for|what reason|(?:so|and|then) what was|where (?:was|is|were) (?:it|my|the|our|your)|walk me through what|who (?:decided|did|is responsible|is behind)"
    r"|tell me (?:why|what happened|how|what went)|how it happened|how this happened|how that happened|justify) "
)
_BUSINESS = re.compile(
    r" (?:upgrade\w*|new (?:version|model|system|product|line|one|order|contract|plan|range|machine)|renew\w*|expan\w+|next (?:year|order|phase|contract)|premium|warranty|add on|other products?|quote|second site|bigger|larger|offer|price for|launch\w*|extra|more (?:units|cases|seats)) "
)
# New business that the customer brings up, asking or not.
_RAISED = re.compile(
    r" (?:upgrade\w*|new (?:version|model|system|product|line|site|plant|building|wing|branch|hall|contract|business|order|store|location|warehouse|machine|vehicle|office|project)s?|renew\w*|expan\w+|extension|next (?:year|order|phase|contract|season|spring|autumn|summer|quarter|project)"
    r"|phase two|phase 2|second (?:site|plant|line|hall|phase|building|store|system|machine)|other (?:sites?|buildings?|plants?|stores?|branches|vehicles|halls?|machines?|departments?)|more (?:seats|licen[cs]es|units|machines|orders|business|vehicles)|another (?:site|order|machine|line|hall|\d+|hundred|fifty|forty|thirty|twenty)"
    r"|tender|quote|rollout|roll out|opening (?:a|another|two|three|in)|bigger (?:order|contract|deal)|framework|add (?:more|another|the)|double (?:the|our)|planning|plans|budget for|put out|going out for|looking to (?:buy|order|add)|thinking of|thinking about) "
)  # The whole of something demanded, to be had or refused.
_DEMANDS = re.compile(
    r" (?:(?:i|we) want(?! to (?:know|hear|understand|see))|yes or no|i need you to|you (?:will|are|can) (?:pay|paying|cover|covering)|pay (?:me|us)|cancel (?:me|us|my|our)|let me out|every case|no increase|give me|give us|take (?:it|that|them|the \w+) (?:off|out|back)|take out|cancel (?:the|it|that|this)|refund|money back|every (?:cent|penny)|free|whole|all of it|full|"
    r"waive|scrap|drop (?:the|it)|withdraw|change (?:the|it|that)|rewrite|remove|or (?:we|i) (?:are|am|walk|will|go|leave|call|take)|or nothing|or else|non negotiable|that is what we|last word|final|by friday|no charge|not paying|not going to pay|am not paying|double|half|percent|compensat\w*|release us|let us out|promise me|guarantee|swear|word that) "
)


@dataclass(frozen=True, slots=True)
class Place:
    """What of the conversation so far bears on reading the reply."""

    explanation_asked: bool = False
    business_asked: bool = False
    business_raised: bool = False
    demanded: bool = False
    previous: str = ""


def place_of(history: Sequence[Turn]) -> Place:
    """The place after `history`; only the last few turns matter."""
    latest = history[-6:]
    trainee = [number for number, turn in enumerate(latest) if turn.role == "trainee"]
    since = latest[trainee[-1] + 1 :] if trainee else latest
    asked = [s for turn in since if turn.role == "customer" for s in sentences_of(turn.text[-2000:])]
    return Place(
        explanation_asked=any(_WHY.search(s.text) is not None for s in asked),
        business_asked=any(s.asks and _BUSINESS.search(s.text) is not None for s in asked),
        business_raised=any(_RAISED.search(s.text) is not None for s in asked),
        demanded=any(_DEMANDS.search(s.text) is not None for s in asked),
        previous=latest[trainee[-1]].text[-2000:] if trainee else "",
    )

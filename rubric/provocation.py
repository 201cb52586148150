"""What a customer's words give cause for, and what they ask for, by readable rules.

Not arguing earns something only where there was cause to argue; an explanation is owed only once it was asked
for. Both are read here from the customer's own text, so that a grade needs no scenario.
"""

import re
from collections.abc import Sequence
from typing import Literal

from rubric.context import Situation

Cause = Literal[
    "complaint", "accusation", "insult", "ultimatum", "demand", "dispute", "challenge", "sarcasm", "shouting"
]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_CAUSES: dict[Cause, re.Pattern[str]] = {
    # something went wrong for them
    "complaint": _any(
        r"\b(late|delay(ed|s)?|overdue|broken?|dead|useless|faulty|wrong|missing|damaged|ruined|cancelled)\b",
        r"\b(unacceptable|ridiculous|disgraceful|disgusting|appalling|outrageous|shambles|joke|nightmare|mess)\b",
        r"\b(angry|furious|livid|fed up|sick of|tired of|had enough|fuming|upset|embarrass\w+)\b",
        r"\b(waiting|waited|chasing|stood idle|standing around|out of pocket)\b",
        r"\bcost (me|us)\b|\bcosting (me|us)\b|\black of (respect|service)\b",
        r"\b(never|not|stopped|\w+n't|\w+[sd]nt) (\w+ )?(work|arriv|show|come|came|turn|deliver)\w*",
        r"\b(no|not|never|nothing|nobody|none|without|only|still|again|gone|\w+n't|cant|wont)\b",
        r"\b(insect|fly|wasp|bug|hair|mou?ld)\b.{0,60}\b(in|on) (my|the|this)\b",
        r"\b(this|that) is (a|an|the) (\w+ )?(problem|disaster|insult|disgrace|letter|increase)\b",
    ),
    # somebody is to blame, and it is us
    "accusation": _any(
        r"\b(you|your (company|firm|lot|team|people|office)|they)\b[^.?!]{0,40}"
        r"\b(lied|lie|promised|said|failed|forgot|ignored|screwed|messed|broke|lost|cheated)\b",
        r"\b(let|letting|lets) (me|us) down\b",
        r"\b(nobody|no one|none of you|not one of you)\b[^.?!]{0,40}"
        r"\b(call|rang|ring|answer|repl|bother|care|help|came)",
        r"\b(because of you|your fault|thanks to you|on you|shame on you|you people|you lot)\b",
        r"\bdo you (even|people)\b|\bhow (dare|could) you\b|\b(don't|do not|dont) (even )?care\b",
        r"\bwhat kind of\b|\bis this how\b|\brip(ped|ping)? (me|us) off\b",
    ),
    "insult": _any(
        r"\b(idiots?|morons?|liars?|clowns?|crooks?|thieves|incompeten\w+|amateurs?|pathetic|stupid|clueless|lazy)\b",
        r"\b(shit|crap|damn|darn|bloody|hell|bullshit|bollocks|wtf|screw you|fuck\w*)\b",
    ),
    "ultimatum": _any(
        r"\b(or else|last chance|final warning|one more|never again|i'm done|im done|we're done|were done)\b",
        r"\b(cancel|leav(e|ing)|walk(ing)? away|go(ing)? elsewhere|switch(ing)?)\b",
        r"\btake (my|our) (business|money|custom)\b|\b(lose|losing) (me|us|my|our|the|this|it)\b",
        r"\b(lawyer|solicitor|court|sue|competitor|rival)\b|\bno (interest|intention)\b",
        r"\b(not|won't|wont) (\w+ )?(buy|order|purchas|pay|sign|deal|sit|accept)\w*",
        r"\b(your|a|the) (manager|boss|supervisor|superior)\b|\bhang(ing)? up\b",
    ),
    "demand": _any(
        r"\b(i|we) (want|need|expect|demand|insist)\b|\bi'?m not asking\b|\bgive (me|us)\b|\bget me\b",
        r"\bwhat are you (going to|gonna) do\b|\bfix (it|this)\b|\b(refund|money back|compensat\w+|free)\b",
        r"\b(unless|right now|immediately|today|at once|non[- ]?negotiable)\b",
        r"\bgoing to get\b|\btake it or\b",
        r"\byou (will|'ll|have to|must|need to|had better|better)\b|\bchange the (terms|price|contract)\b",
    ),
    "dispute": _any(
        r"\b(i|we) (already )?(told|warned|said|asked) (to )?(you|your|before)\b|\bbefore (i|we) signed\b",
        r"\b(don't|dont|do not) (tell|give|start|lecture|patroni[sz]e|talk)\b",
        r"\b(not|isn't|wasn't) (true|what)\b",
        r"\b(excuses?|nonsense|rubbish|garbage|that's not|thats not|not good enough|so what|who cares)\b",
        r"\b(i don't believe|i dont believe|don't buy|heard that before|heard it before|really\?)",
        r"\bafter all (the|these|that|we|i)\b|\b(nine|ten|\d+) years\b",
    ),
    # a question that tests us rather than asks something
    "challenge": _any(
        r"\bhow (do|can|could|would|am) (i|we)\b|\bhow (many|much|long|often|did you|come|on earth)\b",
        r"\b(are|aren't|do|don't|did|didn't|can|could|will|have|is|isn't) (you|your|anyone|anybody|this)\b",
        r"\A\s*(and|so|well|but|then|what|why|where|who)\b[^.!]{0,200}\?",
        r"\bwhat('s| is| about| do| are)\b[^.!]{0,80}\?",
        r"\A\s*[\w' ]{1,25}\?\s+\w|\b(explain|escalate|drop|hold|stop|hurry|answer)\b",
    ),
    "sarcasm": _any(
        r"\b(oh,? (great|wonderful|lovely|brilliant|fantastic)|how (nice|convenient|lovely|kind))\b",
        r"\b(thanks (a lot|for nothing)|well done|congratulations|bravo|good for you)\b",
        r"\b(lucky me|what a surprise|some service)\b",
    ),
}
# case is the sign here, so these two are not compiled with the rest
_SHOUTING = re.compile(r"\b[A-Z]{3,}(?:['’][A-Z]+)?\s+[A-Z]{2,}\b|[!?]{2,}")


_CALM = _any(
    r"\b(thank you|thanks|cheers|i appreciate|appreciated|fair enough|that's fair|fair point)\b",
    r"\b(all right|alright|ok|okay|fine by me|that's fine|it's a deal|sounds good)\b",
    r"\b(good to hear|glad|happy with)\b",
    r"\A\s*agreed\b|\bagreed\.|(?<!of )\bthat (works|helps|will do|would do|would help)\b",
    r"\bi (can|could) live with\b",
    r"\b(we can work with|let's do (that|it)|i'm listening|i understand)\b",
    r"\b(i'm sorry|didn't mean to|not your fault|you're right)\b",
    r"\b(hello|hi|good (morning|afternoon|evening)|could you|i was wondering)\b",
)
_GRAVE: frozenset[Cause] = frozenset({"accusation", "insult", "ultimatum", "sarcasm", "shouting"})


def provoked(prompts: Sequence[str]) -> tuple[bool, ...]:
    """For each thing the customer said, in order: whether the trainee had cause to hit back.

    A drill opens with an angry customer, who stays so until they say something calm; what is neither calm nor
    cause leaves it as it was.
    """
    result: list[bool] = []
    for prompt in prompts:
        found = causes(prompt)
        if _CALM.search(_plain(prompt)) and not found & _GRAVE:
            result.append(False)
        else:
            before = result[-1] if result else bool(prompt.strip())
            result.append(bool(found) or before)
    return tuple(result)


def causes(text: str) -> frozenset[Cause]:
    """In which ways the customer's `text` gives cause to hit back; empty where it gives none."""
    plain = _plain(text)
    found: set[Cause] = {cause for cause, pattern in _CAUSES.items() if pattern.search(plain)}
    return frozenset(found | {"shouting"} if _SHOUTING.search(plain) else found)


_NEGATED = re.compile(
    r"\b(no|not|never|nothing|without|cannot)\b|n't\b|\b(dont|wont|cant|isnt)\b", re.IGNORECASE
)

_EXPLANATION = _any(
    r"(?<!is )(?<!was )\bwhat (\w+ ){0,2}(happened|went (on|wrong)|is going on|was going on|caused)\b",
    r"\bwhat('s| is| was| lies) behind (it|this|that|the)\b",
    r"\bwhat was it\b|\bwhat('s| was) the (story|cause)\b|\bhow come\b",
    r"\b(the|your) (real )?reason\b|\b(must be|was there) a reason\b|\bi asked you why\b|\Awhy\Z",
    r"\bwhy (did|does|was|were|is|are|has|have|didn't|wasn't|on earth|couldn't|the)\b",
    r"\bhow (did|could|does|was) (this|that|it|you|we|a|something|nobody)\b",
    r"\bhow ((the )?\w+ )?(it|this|that) (happened|came|got|could happen)\b|\bit (came|come) to this\b",
    r"(?<!i )\bexplain\b|\bexplanation\b|\bwhere did \w+ (\w+ )?(go|come from)\b",
    r"\btell me (what happened|why(?!.{0,30}\bshould))\b",
)
_NEW_BUSINESS = _any(
    r"\b(expansion|expanding|expand|roll(ing)? ?out)\b",
    r"\b(opening|adding|building|plann(ed|ing)|open|add|build) (\w+ ){0,2}"
    r"(another|second|third|new|more|two|three) (\w+ )?"
    r"(site|store|shop|plant|branch|line|office|warehouse)(s|es)?\b",
    r"\b(new|bigger|larger|another|second|next) (order|contract|project|system|phase|licen[cs]e|deal)s?\b",
    r"\b(next year|in (the )?spring)('s)?\b[^.?!]{0,40}\b(order|buy|need|project|system|contract|business)\b",
    r"\b(need|talk of|buy)\b[^.?!]{0,40}\b(next year|in (the )?spring|site)\b|\bdoubled? the order\b",
    r"\b(renew|renewal|upgrade)\b",
)
_REFUSED = _any(
    r"\bnot (good )?enough\b",
    r"\b(that|it) (won't|will not|doesn't|does not|wouldn't) (do|help|cut|cover|fix|change)\b",
    r"\b(no thanks|no thank you|no deal|is that (it|all)|you call that)\b|\b(it's|that's|is) an insult\b",
    r"\b(i|we) (don't|do not) (want|need) (your|a|an|that|the|another) (\w+ )?"
    r"(credit|voucher|discount|rebate|money|apolog(y|ies)|loaner|replacement|drink|card|refund)\b",
    r"\bwhat else (have you|is there|can you)\b|\b(do better|try again)\b",
    r"\bkeep your\b|\bthat's (no|not much) (use|good|help)\b",
)
_IN_WRITING = _any(
    r"\b(in writing|on paper|in black and white|written (summary|confirmation|recap))\b",
    r"\bsend me (a|the) (\w+ )?(summary|recap|confirmation)\b",
    r"\b(e-?mail|send|write|put) (\w+ ){0,2}(that|it|this|them) (all )?(down|over|in an? e-?mail)\b",
)
_ABOVE = _any(
    r"\byour (manager|boss|supervisor|superior|director|vp|vice[- ]president|ceo)\b",
    r"\b(speak|talk) (to|with) (a|the) (manager|boss|supervisor)\b",
    r"\b(someone|somebody|anyone|anybody|who) (\w+ ){0,3}(in charge|authority|senior|power|decide)\b",
)
_WRITTEN = re.compile(
    r"\A\s*(subject|re|dear|to whom)\b|\b(this|my|last|previous) e-?mail\b|\bi am writing\b"
    # blanks of one line alone: else a letter of empty lines is looked through from each of them
    r"|\n[^\S\n]*(regards|sincerely|best|yours|kind regards|thank you)\b[^.?!\n]{0,30}\n?",
    re.IGNORECASE,
)

_CUES: dict[Situation, re.Pattern[str]] = {
    "explanation_asked": _EXPLANATION,
    "expansion_raised": _NEW_BUSINESS,
    "remedy_refused": _REFUSED,
    "recap_asked": _IN_WRITING,
    "help_needed": _ABOVE,
}
# where a "not" before it turns the cue round: "no interest in another system" raises no business
_TURNED_BY_NEGATION: frozenset[Situation] = frozenset({"expansion_raised", "explanation_asked"})


_SENTENCE_END = re.compile(r"[.?!;\n]+")


def cues(text: str) -> frozenset[Situation]:
    """What the customer's `text` brings up: an explanation asked for, business to come, a remedy refused…"""
    plain = _plain(text)
    found: set[Situation] = {
        cue for sentence in _SENTENCE_END.split(plain) for cue in _CUES if _raises(cue, sentence)
    }
    return frozenset(found | {"written_channel"} if _WRITTEN.search(plain) else found)


def _raises(cue: Situation, sentence: str) -> bool:
    match = _CUES[cue].search(sentence)
    if match is None:
        return False
    return cue not in _TURNED_BY_NEGATION or not _NEGATED.search(sentence, 0, match.start())


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ")

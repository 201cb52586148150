"""Does the customer give way where they mean to stand firm?"""

import re

from simulator.intention import Band, Intention

CALMS = frozenset(
    {Intention.SOFTEN, Intention.MEET, Intention.ACCEPT, Intention.ACCEPT_COLDLY, Intention.PART}
)
"""Intentions with which a fair word belongs."""
TAKES = frozenset({Intention.MEET, Intention.ACCEPT, Intention.ACCEPT_COLDLY})
"""Intentions with which something is agreed to."""
LEAVES = frozenset({Intention.WALK_AWAY, Intention.HANG_UP, Intention.ESCALATE})
"""Intentions whose thanks are a slammed door."""
CIVIL = frozenset({Intention.ANSWER, Intention.DISCLOSE, Intention.COUNTER, Intention.REAFFIRM})
"""Intentions with which, once cooler, a word of acknowledgement may stand before the point."""

_TAKEN = re.compile(
    r"\b(?:(?:i|we)(?:['’]ll| will| can| could|['’]d| would)?(?: gladly| happily| be happy to)? (?:accept|take you up|agree to|go with|settle for)\b(?! (?:that (?:you|it)\b|no|nothing|that (?:as|from)|anything less))"
    r"|(?:it['’]s|that['’]s|we have|you['’]ve got|you have) (?:a deal|agreed|settled|all settled|resolved)|consider (?:it|this|the matter) (?:settled|closed|resolved|forgotten)"
    r"|(?:that|this|it) (?:works|sounds (?:good|fair|great|fine|reasonable|perfect|wonderful|lovely)|will do|would do|would work|settles (?:it|things)|suits me|is (?:acceptable|more than fair|fair enough|all i (?:needed|wanted|asked)))"
    r"|(?:it|that|this|everything)(?:['’]s| is| was)? (?:all )?(?:ok|okay|alright|all right|fine|forgiven|forgotten|sorted|good now|in the past)\b(?! (?:for you|with you|by you|is it|to (?:you|keep)|\?|if|when|then,? (?:is|was)))"
    r"|(?:let['’]s|we can) (?:move on|put (?:this|it) behind|go ahead|do (?:it|that)|start over|start again|work together|work (?:this|it) out|leave it (?:there|at that)))\b"
    r"|^\W*(?:deal|agreed|sounds good|sounds great|fair enough|no problem|no worries|not a problem|all good|apology accepted|very well, (?:i|let)|okay,? (?:good|great|then|fine)|ok,? (?:good|great|fine)|fine,? (?:i['’]ll (?:take|wait|do|accept|go)|let['’]s|that|we))\b[.!,;—-]*(?!\s*(?:\?|my foot|so |another|more|just what))"
    r"|\b(?:no harm done|don['’]t worry about it|no need to (?:apologi|worry|be sorry)|(?<!as )it happens|these things happen|mistakes happen|water under the bridge|i(?:['’]ll| will) (?:let it go|overlook|give you (?:another|one more|a second) chance|stay with you|keep (?:my|our) business|stay on as|place (?:the|that|another|my next) order|order again)|you (?:have|['’]ve) (?:won|earned|got) (?:me|my (?:trust|business)|your chance)|i (?:can|do) live with that(?! [“\"])|i(?:['’]m| am) (?:satisfied|content|convinced|sold|on board|in(?=\W*$)))",
    re.IGNORECASE,
)
_CALMED = re.compile(
    r"\b(?:i|we) (?:do |really |truly |sincerely |genuinely |very much |so |certainly )*(?:appreciate|respect|admire|forgive|accept your apolog|thank you|trust you|understand (?:that|your|you|how|it|why|completely)|believe you|see (?:your point|where you))\b(?! (?:if|being|people who|a straight|honest|that from|it when))"
    r"|\b(?:thank you|thanks|many thanks)(?: so much| very much| again| kindly| a lot)?(?:[,.!](?! no\b)|$| for (?:your|the|being|taking|saying|listening|understanding|explaining|telling|that|this|calling|coming|all|making|asking|getting))(?! nothing)"
    r"|\b(?:i(?:['’]m| am)|we(?:['’]re| are)|that makes me|i feel|i was|makes me) (?:so |very |really |much |a (?:little|bit) |already |quite |now |feeling )*(?:happy|glad|pleased|grateful|relieved|delighted|thankful|calm(?:er)?|calmed|better|sorry|excited|reassured|touched|impressed|obliged)\b(?! (?:you think|for you|that you think|to see the back|than))"
    r"|\b(?:that['’]s|that is|this is|it['’]s|how) (?:so |very |really |most |incredibly )*(?:kind|generous|thoughtful|considerate|helpful|good|great|nice|wonderful|lovely|reassuring|understandable|fair) (?:of you|to hear|to know|news|enough)\b"
    r"|\b(?:i(?:['’]m| am) sorry (?:for|if|that i|i (?:shouted|yelled|was|snapped|raised|lost))|my apologies|i apologi[sz]e|i shouldn['’]t have|(?:sorry|apologies) for (?:shouting|yelling|snapping|my))"
    r"|\b(?:i understand|i see(?= (?:now|what you mean|your point|that you)|[.,!]|$)|i hear you|you(?:['’]re| are) (?:right|very kind|too kind|forgiven|doing your best|a good (?:man|person|company))|i know (?:it['’]s not your fault|you['’]re (?:doing|trying))|it['’]s not your fault|i(?:['’]m| am) not (?:angry|upset|mad)(?: with you| at you| any ?more)?|i(?:['’]ll| will) (?:be patient|wait patiently|calm down|try to (?:be|understand))|take (?:all )?the time you need|looking forward to|look forward to)\b",
    re.IGNORECASE,
)
_SARCASM = re.compile(
    r"\b(?:oh|well|so|how|yeah|right|sure|thanks? (?:a lot )?for nothing|big of you|isn['’]t (?:that|it)|aren['’]t you|don['’]t (?:thank|make me laugh)|as if|if only|would be (?:nice|lovely|something)|not (?:that|because)|never|nobody|nothing|no,? |don['’]t|won['’]t|can['’]t|cannot|isn['’]t|wasn['’]t|not )\b",
    re.IGNORECASE,
)


def yields(sentence: str, intention: Intention, then: Intention | None, band: Band) -> bool:
    """Whether `sentence` thanks, forgives or agrees where the intention does not."""
    if intention in TAKES:
        return False
    taken, calmed = _TAKEN.search(sentence), _CALMED.search(sentence)
    if not taken and not calmed:
        return False
    found = [match for match in (taken, calmed) if match]
    # what is asked, denied, or said with a sneer is not given
    if all(_undone(sentence, match.start(), match.end()) for match in found):
        return False
    if intention in LEAVES:
        return bool(taken)
    if intention in CALMS:
        return bool(taken) and intention is Intention.SOFTEN
    if intention in CIVIL and band is not Band.HOT and then is None:
        return bool(taken)
    return True


def _undone(sentence: str, start: int, end: int) -> bool:
    before = sentence[max(0, start - 28) : start]
    return (
        sentence.rstrip().endswith("?")
        or bool(_SARCASM.search(before))
        or bool(
            re.match(
                r"[^.!?]{0,25}\b(?:if|when|once|until|unless|but|for nothing|my foot)\b", sentence[end:], re.I
            )
        )
    )

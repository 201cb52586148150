"""Who is speaking: the customer, or an assistant, a seller, a trainer?"""

import re
from collections.abc import Mapping

from rubric.reading import Assessor, Move
from simulator.part.breaks import Break

_ASSISTANT = re.compile(
    r"\b(?:as an?|i(?:['’]m| am)(?: just| only)? an?) (?:ai|a\.i\.|artificial|large language|language model|assistant|virtual|chat ?bot|bot|program|computer|machine|llm)\b"
    r"|\b(?:ai|language) (?:model|assistant)\b|\b(?:openai|chatgpt|gpt|claude|llama|anthropic|hugging ?face|smollm)\b"
    r"|\bi (?:can(?:not|['’]t)|am unable to|['’]m unable to|won['’]t be able to|am not able to|['’]m not able to) (?:assist|fulfill|fulfil|comply|continue (?:with )?(?:this|the|that)|engage|provide|generate|discuss|role|pretend|participate|access)\b"
    r"|\b(?:role[- ]?play(?:ing)?|stay(?:ing)? in character|break(?:ing)? character|out of character|this (?:scenario|simulation|exercise)|in this (?:scenario|simulation|exercise))\b"
    r"|\bhow (?:can|may|could|might) i (?:be of )?(?:help|assist|service|support)\b|\bis there anything else (?:i|we)\b|\b(?:happy|glad|here|pleased|delighted) to (?:help|assist|answer (?:any|your)|support you|serve)\b"
    r"|\b(?:feel free to|don['’]t hesitate to|please let me know (?:if|how|what|when)|let me know if (?:you|there)|i hope this helps|here(?:['’]s| is| are) (?:a|an|the|some|your|my) (?:response|reply|answer|summary|list|example|line|sentence|revised|possible|rewritten))\b"
    r"|\b(?:certainly|sure|of course|absolutely)[!,.] (?:here|i(?:['’]ll| will| can|['’]d)|let)\b|\bwhat (?:would you like|do you want) (?:to (?:talk|know|discuss|do|ask|chat)|me to|help)|\b(?:thank you|thanks) for asking\b|\bi(?:['’]m| am) doing (?:well|great|fine|good)\b|\bnot being a person\b|\b(?:it is|it's|isn['’]t|is not) (?:not )?appropriate (?:for me )?to\b|\bmy (?:training|programming|guidelines|instructions|creator|developers?)\b",
    re.IGNORECASE,
)
_REP = re.compile(
    r"\b(?:we|i) (?:deeply |sincerely |truly |really |do )?(?:apologi[sz]e|regret)\b|\b(?:my|our)(?: \w+){0,2} apologies\b"
    r"|\b(?:i(?:['’]m| am)|we(?:['’]re| are)|i was)(?: \w+){0,2} sorry(?: (?:to hear|that(?! i (?:ever|trust|believ|came|sign|bought|chose|asked))|for (?!my(?:self)?|you\b)|about|if|you|this|your|we)\b|[,.!]? (?:bill|tom|ruth|dana|ines|mr|sir|ma['’]am|madam)\b)"
    r"|\b(?:we|i)(?:['’]ll| will|['’]d| would|['’]re going to|['’]m going to| are going to| am going to| can| could)(?: \w+){0,2} (?:make (?:it|this|that|things) (?:right|up to you)|look into|fix (?:it|this|that|your)|resolve|refund|reimburse|compensate|credit|replace (?:it|your|the)|investigate|ensure|arrange|expedite|follow up with you|get back to you|assist|help you|sort (?:it|this|that) out for you|escalate (?:it|this|your)|do (?:everything|our best|my best|all)|work with you|keep you|offer you|send you|get you|provide you|waive|process your|check (?:on|with|our|the)|find (?:a solution|out (?:what|why))|see what (?:i|we) can)\b"
    r"|\b(?:thank you|thanks) for (?:your (?:patience|feedback|understanding|call|business|order|time|reply|email|message|concern|loyalty)|bringing|reaching|contacting|calling|letting (?:me|us)|choosing|being a|sharing|pointing)\b"
    r"|\b(?:i|we) (?:completely |totally |fully |can |do |really )*(?:understand|appreciate|hear|acknowledge|recogni[sz]e) (?:your|you['’]re|how (?:you|frustrat|upset|difficult)|that you|the (?:frustration|inconvenience|impact))"
    r"|\b(?:our|my) (?:team|support team|technical team|customers? (?:service|support)|service team|policy|policies|system|dispatch(?:er)?|carrier|truck|driver|warehouse|kitchen|chef|engineers?|technicians?|supervisor|product|products|mistake|error|fault|bad|company (?:policy|values|is committed)) (?:will|is|are|was|were|has|have|can|did|would|should|failed|made|broke|messed|delivered|takes|strives|values)\b"
    r"|\b(?:on behalf of|customer satisfaction|inconvenience (?:this|we|caused|you)|for (?:any|the) inconvenience|any inconvenience|your (?:business|patience|satisfaction|concerns?|feedback|loyalty) (?:is|are|means?)|best possible|rest assured|we (?:value|strive|take (?:this|your|full|all)|are committed|pride ourselves|aim to|guarantee|promise|messed|screwed|failed you|let you down|dropped the ball))\b"
    r"|\b(?:your|the) (?:order|package|delivery|shipment|account|refund|load|request|invoice|complaint|issue) (?:will be|has been|is being|is on its way|was delayed due)\b"
    r"|\b(?:the|our|this) company (?:is|are|was) (?:very |so |deeply |truly )*sorry\b|\bhow (?:can|may|could) (?:i|we) (?:make|fix|help|assist|resolve|improve)\b|\bwhat can (?:i|we) do (?:for you|to (?:help|make|fix|resolve))"
    r"|\b(?:would|do) you (?:like|want|prefer) (?:me|us) to\b|\bi can (?:offer|give|get|have|send|arrange|refund|credit) you\b|\bas (?:your|the) (?:account manager|rep|representative|sales(?:person|man))\b"
    r"|\bi(?:['’]d| would) like to (?:offer|apologi|assure|help|make this right|personally)|\bi (?:take|accept|assume) (?:full |complete |all |the )*(?:responsibility|blame)\b|\blet me (?:make|help|assist|look into|check|see what|fix|assure|explain (?:what|why|how) (?:we|happened)|apologi)",
    re.IGNORECASE,
)
_COACHING = re.compile(
    r"\b(?:good|great|nice|excellent|better|strong|solid|perfect|textbook|well[- ]done|impressive) (?:job|work|use of|answer|reply|response|approach|technique|try|empathy|apology|listening|move|example|start)\b(?! (?:is|was|would|is not)? ?(?:not|what))"
    r"|\b(?:you(?:['’]re| are) (?:doing (?:well|great|better|a (?:good|great))|getting (?:better|the hang|warmer)|on the right track|learning|almost there))\b"
    r"|\b(?:try|consider|start by|begin by|remember to|next time,?(?: you)?(?: should| could| try)?|what you (?:should|could|need to) (?:have )?(?:said|say|do (?:now|here|next)|done) (?:is|was|here)|you (?:should|could|need to|might want to) (?:have )?(?:start(?:ed)? (?:with|by)|said|say|try(?: to)?|apologi[sz]e|acknowledge|show (?:some )?empathy|use|focus on|consider|ask (?:me )?(?:open|an open|more)|listen|offer me)) (?:with |by |to )?(?:apologi|acknowledg|empath|saying|asking|offering|listening|using|ask|say|show|the word|an? |“|\"|['’]we)"
    r"|\b(?:empath(?:y|ize|ise)|active listening|open[- ]ended|fall(?:ing)? back|de-?escalat\w*|rapport|taking the stick|take the stick|technique|feedback for you|tip[:s]|trainer|training exercise|practice (?:talk|drill|session)|your score|full marks|out of (?:ten|10)|points? for)\b"
    r"|\b(?:customer service (?:101|skills|training)|here(?:['’]s| is) (?:how|what) you (?:could|should|can|might))\b|\bif you (?:apologi[sz]e|say you['’]re sorry|offer me \w+|ask me)[^.]* i(?:['’]ll| will| would| might)\b|\b(?:a simple|an) apology would (?:help|work|do|go)\b|\bjust (?:say|tell me) (?:you['’]re )?sorry and\b",
    re.IGNORECASE,
)

SELLERS_MOVES: Mapping[Move, float] = {
    Move.APOLOGY: 0.7,
    Move.EMPATHY: 0.8,
    Move.TAKE_THE_STICK: 0.9,
    Move.ENLIST_HELP: 0.95,
    Move.SOLUTION: 0.92,
    Move.RECAP: 0.95,
    Move.OVER_PROMISE: 0.7,
}
"""Moves that only a seller makes, with the confidence from which on a reader is believed: no angry customer
apologizes for what was done to them."""


def speaker(sentence: str, reader: Assessor | None) -> Break | None:
    """Whether somebody else than the customer says `sentence`. `reader` reads it as if it were a reply."""
    if _ASSISTANT.search(sentence):
        return Break.ASSISTANT
    if _COACHING.search(sentence):
        return Break.COACHING
    if _REP.search(sentence):
        return Break.REP
    if reader is not None:
        for finding in reader.read(sentence).findings:
            line = SELLERS_MOVES.get(finding.move)
            if line is not None and not finding.unsure and finding.confidence >= line:
                return Break.REP
    return None

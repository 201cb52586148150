"""What a sentence wants of the customer: a yes to what was said, a figure, more of it, or to be news."""

import re

_WILL_DO = (
    r"(?:work|do|help|suit|fit|make (?:sense|a difference)|(?:be )?(?:ok(?:ay)?|all right|alright|enough|fine"
    r"|acceptable|better|useful|good enough))"
)
_PROPOSING = re.compile(
    r"\b(?:(?:does|do|would|will|could|can|might|is|are)(?:n['’]t)? (?:that|this|it|these|those|they)"
    rf"(?: \w+)? {_WILL_DO}\b"
    r"|how (?:does|would|do) (?:that|this|these|it) (?:sound|look|suit)\b"
    r"|(?<!what )(?<!how )would\b[^?]{3,60}\b(?:help|suit|do)(?: (?:you|him|her|your\b[^?]*))?\W*$"
    r"|(?:can|could|would|will) (?:you|we) (?:live with|accept|agree (?:to|on)|shake on|settle (?:for|on)) "
    r"|(?:are you|would you be|will you be) (?:ok(?:ay)?|all right|happy|fine) with\b"
    r"|(?:would|will)\b[^?]{2,40}\bbe (?:ok(?:ay)?|all right|alright|fine|enough|acceptable)\b"
    r"|do you agree\b|are you (?:with me|on board|in)\b|are we (?:agreed|good|set)\b"
    r"|(?:do we have|is (?:that|it)) a deal\b)",
    re.IGNORECASE,
)
_ASKING_LEAVE = re.compile(
    r"(?<!what )(?<!where )(?<!when )(?<!how )(?<!who )"
    r"\b(?:(?:shall|should) (?:i|we)\b(?! (?:ask you|tell you|know|have known))"
    r"|(?:do|would) you (?:want|like) (?:me|us) to\b)",
    re.IGNORECASE,
)
_LEADING = r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|now|then|at|by|for|from|in|on|to|until|with|since)\b\W*)*"
_SUGGESTING = re.compile(
    rf"{_LEADING}(?:how about\b|what if (?:i|we)\b|why don['’]t (?:i|we)\b"
    r"|(?:could|can) we\b(?! (?:talk|speak|ask)))",
    re.IGNORECASE,
)
_FIGURE = r"(?:number|figure|amount|price|sum|percentage|discount|quantity|volume|level|terms)"
_BARGAINING = re.compile(
    rf"\b(?:(?:what|which)(?: kind of| sort of)? {_FIGURE}\b"
    r"|what (?:could|can|would|might) you (?:live with|manage|accept|settle for|take|agree to)\b"
    r"|how (?:much|many|low|high|far)\b[^?]{0,30}?\b(?:could|can|would|might) you "
    r"(?:go|manage|take|live|accept|do|promise|commit|start)\b)",
    re.IGNORECASE,
)
_DONE = r"(?:sent|shipped|approved|booked|ordered|dispatched|fixed|repaired|signed|loaded|cleared)"
_NEWS = re.compile(
    r"(?:(?:(?<!you )\b(?:has|have)|(?<!you)['’](?:s|ve)) (?:just |already |now )?"
    rf"(?:left|gone out|shipped|arrived|been {_DONE})"
    r"|(?:\b(?:is|are)|['’](?:s|re)) (?:already |now )?(?:on (?:its|the|their|his|her) (?:way|road)"
    r"|approved|booked|cleared)"
    r"|\bleft (?:the|our) \w+ (?:this|an hour|today|yesterday|at|just)|\barrived (?:this|an hour|today|just)"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:just |already )?(?:spoke|spoken|talked|checked|asked|called|rang)"
    r" (?:(?:to|with|my|the|our|him|her|them)\b|(?-i:[A-Z]))"
    r"|\b(?:i|we)(?:['’]ve| have)? (?:just |already )?sent (?:you|him|her|them|it)\b)",
    re.IGNORECASE,
)
_WONDERING = re.compile(
    rf"{_LEADING}(?:what|how|when|where|who|whom|whose|why|which)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"{_LEADING}(?:(?:have|had|did|do|are|were|is|was|does|has)(?:n['’]t)?)"
    r" (?:you|your|it|he|she|they|(?-i:[A-Z]\w+))\b",
    re.IGNORECASE,
)
_CONCRETE = re.compile(
    rf"{_LEADING}(?:when|where|who|whom|whose|which|what (?:time|day|date)"
    r"|how (?:many|much|long|far|old|big|large))\b",
    re.IGNORECASE,
)


_MORE = re.compile(
    r"^\W*(?:(?:and|so|ok(?:ay)?|well)\b\W*)*(?:more|like what(?: exactly)?|such as(?: what)?"
    r"|for (?:example|instance)|what else|meaning(?: what)?|what do you mean(?: by that)?|which ones?"
    r"|what kind(?: of thing)?|what sort(?: of thing)?|what exactly|(?:please )?go on|tell me more)\W*$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|didn['’]t|came|went|arrived|should have)\b", re.IGNORECASE)


def wonders(question: str) -> bool:
    """Whether `question` wants more than a yes or no: “Who opened the letter?”"""
    return bool(_WONDERING.search(question))


def asks_of_them(question: str) -> bool:
    """Whether `question` wants a yes or no about the customer or theirs: “Have you talked to them?”"""
    return bool(_OF_THEM.search(question)) and not proposes(question)


def concrete(question: str) -> bool:
    """Whether `question` wants one particular thing, a name or a number; an open one wants to hear more."""
    return bool(_CONCRETE.search(question))


def proposes(question: str) -> bool:
    """Whether `question` asks if what was said will do: “Does that work for you?”"""
    asks_leave = _ASKING_LEAVE.search(question) and not wonders(question)
    asks = _PROPOSING.search(question) or _SUGGESTING.search(question) or asks_leave
    return bool(asks) and not bargains(question)


def bargains(question: str) -> bool:
    """Whether `question` asks what they could manage: “So what number could you live with?”"""
    return bool(_BARGAINING.search(question))


def brings_news(sentence: str) -> bool:
    """Whether `sentence`, which is no question, says that something was done or is on its way."""
    return bool(_NEWS.search(sentence))


def wants_more(sentence: str) -> bool:
    """Whether `sentence` only asks to hear more of what was just said: “Like what?”"""
    return bool(_MORE.match(sentence))


def looks_back(sentence: str) -> bool:
    """Whether `sentence` tells of what has been: a day or an amount in it is none that is offered."""
    return bool(_PAST.search(sentence))

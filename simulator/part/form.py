"""Is it speech at all: words, in English, aloud, of one mouth, and no longer than the channel bears."""

import re
from collections.abc import Sequence, Set
from functools import cache

from simulator.lines import Channel
from simulator.part.breaks import Break

LONGEST_SENTENCE = 55
"""words of one sentence, in an e-mail as anywhere"""
LONGEST_TURN: dict[Channel, int] = {"phone": 85, "meeting": 85, "in_person": 85, "video": 85, "email": 240}
"""words of a whole line"""

FEWEST = 4
"""words that a sentence must have for its language to be heard by its words"""
OWN_WORDS = 0.4
"""share of a sentence's words that is English in any sentence of a customer's"""

_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_REASONING = re.compile(
    r"</?\s*(?:think|thinking|thought|reasoning|analysis|scratchpad|reflection)\b|^\W*(?:okay|ok|alright|hmm|so|first|now|then)?,?\s*"
    r"(?:the user (?:wants|is|has|says|asks|asked)|i (?:need to|should|must|have to|will now) (?:respond|react|answer (?:as|with|in)|reply (?:as|with|in)|stay in|play the|write)\b"
    r"|let me (?:think about|craft|write|respond|reply)"
    r"|(?:my|the) (?:response|reply|answer|line) (?:should|needs to|must|has to|will) (?:be|sound|stay|keep))",
    re.IGNORECASE,
)
_GESTURE = re.compile(
    r"\*[^*\n]+\*|_[^_\n]{3,}_|^\s*[(\[][^)\]]*[)\]]|[(\[](?:[a-z]+ )*(?:sigh|pause|laugh|shout|silence|slam|hang|angri|voice|lean|stare|glare|frown|cross|look|shak|shrug|scoff|roll|click|beep|dial)[^)\]]*[)\]]",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"[<>{}`|‹›]|^\s*(?:#{1,6}\s|[-*•]\s|\d+[.)]\s|---)|\*\*|https?://|\bwww\.", re.MULTILINE
)
_LABEL = re.compile(
    r"(?:^|\n|[.!?…]\s+)\s*(?:the )?(?:customer|client|caller|sales(?:person|man|woman|rep)?|rep(?:resentative)?|agent|seller|trainee|user|assistant|"
    r"system|me|you|narrator|note|reply|response|answer|support|manager|operator)\s*(?:\([^)]*\)\s*)?:\s",
    re.IGNORECASE,
)
_THIRD_PERSON = re.compile(
    r"\bthe (?:salesperson|sales person|salesman|saleswoman|sales rep|seller|trainee|speaker|narrator|rep(?:resentative)?(?: (?:says|said|asks|is|was|has|then)))\b"
    r"|\bthe customer (?:says|said|is|feels|was|sighs|replies|responds|answers|wants|would|will|then|has)\b(?! (?:always )?(?:right|king))"
    r"|[,\"”’] (?:he|she) (?:said|says|replied|replies|snapped|snaps|shouted|shouts|asked|asks|muttered|mutters|sighed|sighs|growled|barked)\b"
    r"|^\W*(?:he|she) (?:moves|says|looks|leans|turns|pauses|sighs|slams|puts|folds|sets|taps|stares|glares|shakes|picks|stands|sits|crosses|raises|replies|answers|smiles|nods|frowns|points|pushes|speaks)\b|\b(?:hangs up|end of (?:call|scene|conversation|talk)|scene ends|the call ends|the line goes dead|silence\.$)",
    re.IGNORECASE,
)
# The customer's own name where a narrator, a script or a model at its notes would put it.
_BY_NAME = (
    r"\bas {name}, i (?:should|need to|would say)|(?:^|\n|[.!?…]\s+)\s*{name}\s*(?:\([^)]*\)\s*)?:\s"
    r"|[,\"”’] {name} (?:said|says|replied|replies|snapped|snaps|shouted|shouts|asked|asks|muttered|mutters|sighed|sighs|growled|barked)\b"
    r"|^\W*{name} (?:is|was|sighs?|slams?|looks?|leans?|pauses?|shakes?|crosses|raises?|says?|replies|responds|hangs|stares?|glares?|folds?|laughs?|takes?|puts?|continues|feels?|wants?|has|had)\b"
)
_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|dr)\.?\s+", re.IGNORECASE)
_BROKEN_OFF = re.compile(
    r"\b(?:a|an|the|at|to|of|and|or|but|in|on|for|with|my|your|our|i|we|that|is|are|was|has|have|will)\s*$",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:el|los|las|una|que|por|para|está|esto|usted|nosotros|porque|pero|muy|le|les|des|une|est|vous|nous|pas|pour|dans|avec|mais|"
    r"ich|nicht|und|der|die|das|ist|wir|sie|ein|eine|auch|mit|haben|che|sono|della|questo|questa|ho|mi|ha|tutto|tutte|nessuno|niente|il|gli|era|del|al|su|se|lo|qué|cómo|puede|não|você|uma|isso|het|een|niet|voor|jag|och|det)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|a|an|and|or|but|to|of|in|on|at|for|with|is|are|was|were|be|been|it|that|this|i|you|we|me|my|your|our|he|she|they|them|"
    r"not|no|do|did|does|have|has|had|what|when|who|how|why|if|so|then|there|here|one|up|out|from|by|as|will|would|can|don['’]t|it['’]s|i['’]m)\b",
    re.IGNORECASE,
)


@cache
def _by_name(name: str) -> re.Pattern[str]:
    called = rf"(?:(?:mr|mrs|ms|miss|dr)\.? )?{re.escape(_TITLE.sub('', name))}"
    return re.compile(_BY_NAME.format(name=called), re.IGNORECASE)


def form(sentence: str, said_words: int, channel: Channel, name: str) -> Break | None:
    """What is wrong with the form of `sentence`, said by `name` after `said_words` words of the same line."""
    if not _LETTERS.search(sentence):
        return Break.EMPTY
    if _REASONING.search(sentence):
        return Break.REASONING
    letters = _LETTERS.findall(sentence)
    words = _WORD.findall(sentence)
    if sum(bool(_LATIN.match(letter)) for letter in letters) < 0.9 * len(letters):
        return Break.LANGUAGE
    foreign = len(_FOREIGN.findall(sentence))
    if foreign >= 2 and foreign > len(_ENGLISH.findall(sentence)):
        return Break.LANGUAGE
    if any(
        pattern.search(sentence) for pattern in (_GESTURE, _MARKUP, _LABEL, _THIRD_PERSON, _by_name(name))
    ):
        return Break.NARRATION
    if _BROKEN_OFF.search(sentence):
        return Break.EMPTY
    if len(words) > LONGEST_SENTENCE or said_words + len(words) > LONGEST_TURN[channel]:
        return Break.LENGTH
    return None


def foreign(sentence: str, english: Set[str]) -> bool:
    """Whether most words of `sentence` are none of `english`, the words that customers have used so far."""
    said = words(sentence)
    return len(said) >= FEWEST and sum(word in english for word in said) < OWN_WORDS * len(said)


def words(text: str) -> list[str]:
    """The words of a text, in small letters, apostrophes straight."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def runs(said: Sequence[str], length: int) -> list[tuple[str, ...]]:
    """Every `length` words in a row of `said`, in order."""
    return [tuple(said[at : at + length]) for at in range(len(said) - length + 1)]


def tidied(sentence: str, name: str) -> str:
    """The same words without a label of one's own before them and without signs of emphasis around them."""
    bare = re.sub(rf"^\W*{re.escape(name)}\s*:\s*", "", sentence.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"^\*\*(.+)\*\*$", r"\1", bare).strip()
    # quotation marks around a whole line: each sentence has but one of the two
    if re.match(r"[\"“][^\"“”]*$", bare):
        bare = bare[1:]
    return re.sub(r"^([^\"“”]*)[\"”]$", r"\1", bare).strip()

"""Keyword stuffing: a reply made of the words of techniques and of nothing else."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FRAGMENT = re.compile(r"[^,;:.!?\n/|•–—+]+")

# what people who know the rubric type instead of talking
_CUE_WORDS = """
sorry apologise apologize apology apologies apologising apologizing empathy empathise empathize empathetic
understand understanding feelings frustration frustrated furious together teamwork partnership collaborate
collaboration solution solutions solve resolve remedy refund exceed urgency urgent urgently immediately asap
trust recap summary summarise summarize fall falling stick exploring explore listen listening invite enlist
voice language technique techniques forward focus ownership accountable accountability responsibility
"""
_CUES = frozenset(_CUE_WORDS.split())


# what any talk is made of, whatever it is about
_SMALL_WORDS = """
a about after again all also am an and another any anyone anything are as at be because been before being
both but by came can can't come could deeply did do does doing don't done down each else even every everyone
everything few for from gave get give go going gone got had has have having he her here him his how i i'd
i'll i'm i've if in into is isn't it it'd it's its just know let let's lets like made make many may me might
mine more most much must my myself need no nobody nor not nothing now of off ok okay on one only or other
our ours out over own please put really said same say see shall she should so some something still such take
tell than that that's the their them then there there's these they thing things think this those through to
told too took truly two up us very want was way we we'd we'll we're we've well were what what's when where
which while who whose why will with won't would yes you you'd you'll you're you've your yours yourself
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that say nothing of a matter."""

# what the practice is described in, and the stock phrases it is known by
_WORN_WORDS = """
above accountability accountable acknowledge agree agreed agreement alignment alternative alternatives
always anger angry annoyed anxious apologies apologise apologising apologize apologizing apology appreciate
asap ashamed back backing best betrayed better beyond bound build business call chair chronic close
collaborate collaborating collaboration commit commitment committed complete date deep deeper delight
delighting difference disappointed disappointment earn earned emotion emotions empathetic empathise
empathize empathy enlist ever everything exceed exceeded exceeding exceeds expect expectations expected
explore exploring extra fail failed failing failings failure fair fall falling feel feeling feelings felt
find first fix focus forward frustrated frustrating frustration full furious further future gain genuinely
great hear heart help honest honestly honor honour hope hurt immediately invite inviting joint journey
language leave let listen listening live livid lose losing lost loyal loyalty matter matters meeting move
moving mutual mutually need needs never next open option options order own owned ownership owning part
partner partners partnership past place power present purpose question questions ready recap recovery
regret relationship remedy resolve resources respect responsibility responsible rest right sad satisfaction
satisfied second senior shared shoes sides sincere sincerely sincerest sole solution solutions solve sorry
sponsor step steps stick sum summarise summarize summary sympathise sympathy take teamwork technique
techniques thank thanks time timebound times today together trust understand understanding understood upset
urgency urgent urgently validate value voice want wants way whole wider win wins wish work working works
worried writing written
"""
_WORN = frozenset(_WORN_WORDS.split())
_MANY_WORN, _LITTLE_ELSE = 6, 0.3
_MANY_FRAGMENTS, _HEADING, _SOME_WORN = 6, 3, 4


def words(text: str) -> list[str]:
    """The words of `text`, in lower case."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def stuffed(text: str) -> bool:
    """Whether `text` is a list of what ought to score, and not something one says to a customer.

    Told by how many different words of techniques there are, and how little stands between them: no word of
    this matter, of what was sold, of what happened, of who will do what.
    """
    fragments = [found for part in _FRAGMENT.findall(text) if (found := words(part))]
    said = words(text)
    telling = [word for word in said if word not in SMALL]
    worn = [word for word in telling if word in _WORN]
    length = len(said) / max(1, len(fragments))
    return (
        _listed(said, len(fragments), length)
        or (len(set(worn)) >= _MANY_WORN and len(telling) - len(worn) <= _LITTLE_ELSE * len(telling))
        or _headed(worn, telling, len(fragments), length)
    )


def _listed(said: Sequence[str], fragments: int, length: float) -> bool:
    """Whether fragments of so many words on average hold a technique's name, one after the other."""
    cues = [word for word in said if word in _CUES]
    match len(set(cues)):
        case 0 | 1:
            return False
        case 2 | 3:
            return fragments >= 8 and length <= 2
        case 4:
            return (fragments >= 4 and length <= 3) or 2 * len(cues) >= len(said)
        case _:
            return (fragments >= 4 and length <= 4) or 3 * len(cues) >= len(said)


def _headed(worn: Sequence[str], telling: Sequence[str], fragments: int, length: float) -> bool:
    """Whether it is headings one after the other, stock words in most of them."""
    short = fragments >= _MANY_FRAGMENTS and length <= _HEADING
    return short and len(set(worn)) >= _SOME_WORN and 2 * len(worn) >= len(telling)


_STRUNG_WORDS = """
sorry apology apologies apologize empathy empathize together we us our let's solution recap urgency urgent
forward explore listen understand trust exceed stick fall back help voice invite now future focus language
"""
_STRUNG = frozenset(_STRUNG_WORDS.split())


def strung(said: Sequence[str]) -> bool:
    """Whether the words of one sentence are a rubric's own, strung together, and no sentence of anybody's."""
    return len(said) >= 6 and 4 * sum(word in _STRUNG for word in said) >= 3 * len(said)

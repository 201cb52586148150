"""Why the machine decided as it did, or left it to a person, in words. Pure."""

from certification.deciding import Decision, Reason, Why
from rubric.criteria import criterion_title
from ui.wording import move_name


def in_words(decision: Decision, pass_mark: int) -> str:
    """A sentence for each reason; why it was passed where there is none."""
    several = len(decision.equated) > 1
    told = [_sentence(reason, pass_mark, several) for reason in decision.reasons]
    return " ".join(told) or f"At least {pass_mark} points, and nothing that leaves doubt."


def _sentence(reason: Reason, pass_mark: int, several: bool) -> str:
    where = f"talk {reason.drill + 1}" if several and reason.drill is not None else "the talk"
    names = ", ".join(_name(reason.why, one) for one in reason.about)
    return {
        Why.SILENT: f"Nothing was said in {where}.",
        Why.OUTRIGHT: f"In {where} something fails it outright: {names}.",
        Why.BELOW: f"Below the {pass_mark} points that are asked.",
        Why.NEAR: f"Too near the {pass_mark} points for a machine alone.",
        Why.UNSURE: f"Findings in {where} are doubtful, and the result rests on them.",
        Why.UNSCORED: f"In {where} what counts most could not be scored{f': {names}' if names else ''}.",
        Why.UNMET: "Not every customer was met.",
        Why.DIFFER: f"The second reader reads {where} otherwise, and the result rests on it.",
        Why.UNJUDGED: f"The second reader could not read {where}.",
        Why.BORROWED: f"Much in {where} was said before by somebody else, or names people of another talk.",
    }[reason.why]


def _name(why: Why, one: str) -> str:
    return move_name(one) if why is Why.OUTRIGHT else criterion_title(one)

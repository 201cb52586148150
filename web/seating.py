"""A phone's page as HTML, made once for all phones that would be shown the same."""

from markupsafe import Markup

from stage.poll import LONGEST_PROPOSAL, Proposal
from stage.watching import Moment
from web.pages import html
from web.seat import seat

BASE = "/join"
_Key = tuple[int | None, tuple[Proposal, ...]]


class Seating:
    """The parts that were made for the last moment of each show."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Moment, dict[_Key, str]]] = {}

    def part(self, moment: Moment, phone: str) -> str:
        """All that can change on this phone's page."""
        show_id = moment.show.billing.id
        made_for, made = self._made.get(show_id, (None, {}))
        if made_for is not moment:
            made = {}
            if moment.show.open:
                self._made[show_id] = moment, made
            else:
                self._made.pop(show_id, None)
        key = _key(moment, phone)
        if key not in made:
            made[key] = html("seat", seat=seat(moment, phone), here=here(moment))
        return made[key]

    def whole(self, moment: Moment, phone: str, trouble: str = "") -> str:
        """The page with that part in it."""
        seen = seat(moment, phone)
        return html(
            "room",
            title=f"{seen.customer} · Ripitz",
            base=BASE,
            here=here(moment),
            seat=Markup(self.part(moment, phone)),  # noqa: S704 - made by a template of ours
            poll="" if seen.poll is None else seen.poll,
            proposable=seen.proposable,
            longest=LONGEST_PROPOSAL,
            trouble=trouble,
        )


def here(moment: Moment) -> str:
    """The show's address for phones."""
    return f"{BASE}/{moment.show.billing.code}"


def _key(moment: Moment, phone: str) -> _Key:
    poll = moment.show.poll
    if poll is None:
        return None, ()
    return poll.votes.get(phone), tuple(proposal for proposal in poll.proposals if proposal.phone == phone)

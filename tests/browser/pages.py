"""Every page there is, for the checks that hold on all of them: what is on it, and its address."""

from collections.abc import Callable, Mapping

from drills.dispute import OfCriterion
from drills.drill import Drill
from drills.published import start
from drills.published.draft import Kind
from drills.published.press import Press
from drills.store import Store
from people.person import Role
from people.register import Register
from people.sign_in import SignIns
from simulator import catalogue
from stage.director import Director
from stage.poll import TRAINER, Option
from stage.store import ShowStore
from tests.ui import sat
from tests.ui.practice import INSULTS, agreed_on_new_terms, lose, poorly, win

OWNING = "I'm sorry, Bill. We promised you Tuesday and we let you down. What did it do to your day?"
ASKING = "You are right to be angry. What would you want from us, in our place?"
PASSWORD = "the kettle is on again"
TRAINERS_LOGIN, TRAINEES_LOGIN = "tess", "ann"

Address = Callable[[Store], str]


def talk(store: Store) -> str:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    drill.reply(OWNING)
    drill.answer()
    return f"/drill?attempt={drill.attempt.id}"


def show(store: Store) -> str:
    """A show with an open poll; its id."""
    director = Director.begin(ShowStore(store), *catalogue.find("late_delivery"), seed=7)
    director.say(OWNING, TRAINER)
    director.answer()
    director.set(workings=True)
    director.ask((Option(ASKING, TRAINER), Option(OWNING, TRAINER)))
    return director.show.billing.id


def _front(store: Store) -> str:
    win(store)
    return "/"


def _progress(store: Store) -> str:
    lose(store)
    return "/progress"


def _preparation(store: Store) -> str:
    return f"/drill?attempt={Drill.begin(store, *catalogue.find('dead_system'), seed=5).attempt.id}"


def _summary(store: Store) -> str:
    drill = Drill.open(store, agreed_on_new_terms(store))
    drill.recap("Dana, both of you sign the addendum by Friday. I draft it.")
    return f"/debrief?attempt={drill.attempt.id}"


def _disputed(store: Store) -> str:
    drill = Drill.open(store, lose(store))
    drill.dispute(OfCriterion("composure"), "I was calm.")
    return f"/debrief?attempt={drill.attempt.id}"


def _draft(store: Store, kind: Kind) -> str:
    return f"/author?draft={Press(store).begin(kind, start.template(kind)).id}"


ALONE: Mapping[str, Address] = {
    "front": _front,
    "preparation": _preparation,
    "talk": talk,
    "ending": lambda store: f"/drill?attempt={poorly(store).id}",
    "summary to write": lambda store: f"/drill?attempt={agreed_on_new_terms(store)}",
    "debrief, lost": lambda store: f"/debrief?attempt={poorly(store).id}",
    "debrief, won": lambda store: f"/debrief?attempt={win(store)}",
    "debrief, with a summary": _summary,
    "debrief, disputed": _disputed,
    "learning": lambda store: f"/debrief?attempt={poorly(store).id}&learn=2",
    "progress": _progress,
    "techniques": lambda _: "/techniques",
    "a technique": lambda _: "/techniques?page=take_the_stick",
    "own customer": lambda _: "/own",
    "watch": lambda _: "/watch?scenario=late_delivery&step=2",
    "no drill": lambda _: "/drill",
    "stage": lambda _: "/stage",
    "a show": lambda store: f"/stage?show={show(store)}",
    "projector": lambda store: f"/projector?show={show(store)}",
    "author": lambda _: "/author",
    "author, a customer": lambda store: _draft(store, Kind.SCENARIO),
    "author, a rubric": lambda store: _draft(store, Kind.RUBRIC),
}
"""The pages of the app for one person. A new page is one more line."""


def _handed_in(store: Store) -> str:
    """A drill of the trainee's that waits for the trainer, with a dispute; its id."""
    register = Register(store.database)
    ann = register.by_login(TRAINEES_LOGIN)
    assert ann
    bill, variant = catalogue.find("late_delivery")
    drill = Drill.begin(store, bill, variant, seed=7, owner=ann.owner)
    while drill.attempt.ending is None:
        drill.reply(INSULTS)
        drill.answer()
    drill.hand_in()
    drill.dispute(OfCriterion("composure"), "I was calm.")
    return drill.attempt.id


def _trainee(store: Store) -> str:
    _handed_in(store)
    ann = Register(store.database).by_login(TRAINEES_LOGIN)
    assert ann
    return f"/trainee?person={ann.id}"


def _desk(store: Store) -> str:
    _handed_in(store)
    return "/desk"


def _appealed(store: Store) -> str:
    """A sitting of the trainee's whose result they do not accept; its id."""
    ann = Register(store.database).by_login(TRAINEES_LOGIN)
    assert ann
    sat.asked(store, ann)
    return sat.appealed(store, ann).id


def _certify(store: Store) -> str:
    _appealed(store)
    return "/certify"


GROUP: Mapping[str, Address] = {
    "a trainer's front": lambda _: "/",
    "desk": _desk,
    "one trainee": _trainee,
    "review": lambda store: f"/review?attempt={_handed_in(store)}",
    "assign": lambda _: "/assign",
    "certify": _certify,
    "certify, under way": lambda store: f"{_certify(store)}?part=Under+way",
    "certify, published": lambda store: f"{_certify(store)}?part=Certifications",
    "certify, results": lambda store: f"{_certify(store)}?part=Results",
    "decide": lambda store: f"/decide?sitting={_appealed(store)}",
}
"""The pages of a group, as its trainer sees them."""


def gather(store: Store) -> str:
    """A trainee and a trainer; the token with which the trainer is signed in."""
    register = Register(store.database)
    ann = register.add(TRAINEES_LOGIN, "Ann Lee")
    register.add(TRAINERS_LOGIN, "Tess Moor", Role.TRAINER, PASSWORD)
    register.join(register.make_cohort("Spring").id, ann.id)
    return SignIns(store.database).enter(TRAINERS_LOGIN, PASSWORD, "127.0.0.1", 1)

"""What one browser session remembers: ids and frozen values. The only user of session state."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from drills.own.form import OwnForm, Wrong


@dataclass(frozen=True, slots=True)
class Seen:
    """How much of an attempt (its number of events) this session has on its screen."""

    attempt_id: str
    version: int


def saw(attempt_id: str, version: int) -> None:
    """Remember that the attempt is on the screen as of `version`."""
    st.session_state["seen"] = Seen(attempt_id, version)


def outdated(attempt_id: str, version: int) -> bool:
    """Whether the attempt has moved on, in another window, since it was shown in this one."""
    seen = st.session_state.get("seen")
    return isinstance(seen, Seen) and seen.attempt_id == attempt_id and seen.version != version


def began(attempt_id: str) -> None:
    """Remember that the attempt was begun here and its opening has not been heard."""
    st.session_state["begun"] = attempt_id


def hears_opening(attempt_id: str) -> bool:
    """Whether the opening is still to be heard here; true once."""
    if st.session_state.get("begun") != attempt_id:
        return False
    del st.session_state["begun"]
    return True


def put_back(box: str, text: str) -> None:
    """Have the words that could not be sent in the chat box again at the next run."""
    st.session_state["unsent"] = (box, text)


def refill(box: str) -> bool:
    """Put unsent words back into the box, before it is drawn; whether there were any."""
    key, text = st.session_state.pop("unsent", ("", ""))
    if key != box:
        return False
    st.session_state[box] = text
    return True


def tell(words: str) -> None:
    """Have something said at the top of the next run, once."""
    st.session_state["told"] = words


def to_tell() -> str:
    """What is to be said at the top of this run; empty if there is nothing."""
    return str(st.session_state.pop("told", ""))


def keep_coach(setting: str) -> None:
    """Remember how the coach was set here last, for talks whose address does not say."""
    st.session_state["coach"] = setting


def coach() -> str:
    """How the coach was set here last; empty if it never was."""
    return str(st.session_state.get("coach", ""))


def keep_tried(page: str, trace: str) -> None:
    """Remember which round of the page's exercise was on the screen here, as its address has it."""
    st.session_state[f"tried-{page}"] = trace


def tried(page: str) -> str:
    """The round of the page's exercise that was on the screen last; empty if there was none."""
    return str(st.session_state.get(f"tried-{page}", ""))


def keep_wrong(stamp: str, wrong: tuple[Wrong, ...]) -> None:
    """Remember what was wrong in the form of that stamp when it was last to be kept."""
    st.session_state["wrong"] = (stamp, wrong)


def wrong_in(stamp: str) -> tuple[Wrong, ...]:
    """What was; empty for a form that was not to be kept yet."""
    kept, wrong = st.session_state.get("wrong", ("", ()))
    return wrong if kept == stamp else ()


def propose(own_id: str, form: OwnForm) -> None:
    """Remember what a model proposed for an own customer, by id; empty for a new one."""
    st.session_state["proposal"] = (own_id, form)


def proposal(own_id: str) -> OwnForm | None:
    """What a model proposed for this customer here, until it is kept or left."""
    for_id, form = st.session_state.get("proposal", (None, None))
    return form if for_id == own_id else None


def kept_own(name: str) -> None:
    """Remember whom to tell of as kept, at the next run; no proposal is open any more."""
    st.session_state.pop("proposal", None)
    st.session_state["kept"] = name


def just_kept() -> str:
    """The name of the own customer that was kept a moment ago, once; empty otherwise."""
    return str(st.session_state.pop("kept", ""))


def assigned_to(name: str) -> None:
    """Remember to whom something was assigned, to say so at the next run."""
    st.session_state["assigned"] = name


def just_assigned() -> str:
    """To whom something was assigned a moment ago, once; empty otherwise."""
    return str(st.session_state.pop("assigned", ""))


def holds(box: str) -> bool:
    """Whether the box has been on the page in the run before."""
    return box in st.session_state


def take_back(box: str, keeper: str) -> None:
    """Put into the box, before it is drawn, what the browser had kept of it."""
    st.session_state[box] = st.session_state[keeper].kept


def keep_try(box: str, text: str) -> None:
    """Remember the reply that was tried last in that box."""
    st.session_state[f"tried-in-{box}"] = text


def last_try(box: str) -> str:
    """The reply that was tried last in that box; empty if there was none."""
    return str(st.session_state.get(f"tried-in-{box}", ""))


def came_late() -> None:
    """Remember that something was clicked here when the attempt had already moved on."""
    st.session_state["late"] = True


def was_late() -> bool:
    """Whether that is still to be said; true once."""
    return bool(st.session_state.pop("late", False))


def could_not(why: str) -> None:
    """Remember why something that was clicked here could not be done."""
    st.session_state["could-not"] = why


def why_not() -> str:
    """Why something could not be done, once; empty otherwise."""
    return str(st.session_state.pop("could-not", ""))


def set_to(box: str, value: Any) -> None:
    """Have the widget of that key set to `value` when it is drawn next."""
    st.session_state[box] = value


def text_in(box: str) -> str:
    """What stands in the box."""
    return str(st.session_state.get(box, ""))


def chosen(box: str) -> Any:
    """What the widget of that key is set to."""
    return st.session_state[box]


def writing(draft_id: str) -> Any:
    """How the draft stands in this window; None where it has not been opened here."""
    return st.session_state.get(f"writing-{draft_id}")


def keep_writing(draft_id: str, standing: object) -> None:
    """Remember how the draft stands in this window, a frozen value."""
    st.session_state[f"writing-{draft_id}"] = standing


def trial(draft_id: str) -> tuple[tuple[str, ...], int]:
    """The replies given in the test conversation with a draft, and its seed."""
    replies, seed = st.session_state.get(f"trial-of-{draft_id}", ((), 1))
    return replies, seed


def try_reply(draft_id: str, text: str) -> None:
    """Remember a reply of the test conversation."""
    replies, seed = trial(draft_id)
    st.session_state[f"trial-of-{draft_id}"] = ((*replies, text), seed)


def begin_trial(draft_id: str, seed: int) -> None:
    """Forget the test conversation, and begin another with that seed."""
    st.session_state[f"trial-of-{draft_id}"] = ((), seed)


def want_reps(draft_id: str) -> None:
    """Have the reference sellers play the draft, now and after each change."""
    st.session_state[f"reps-of-{draft_id}"] = True


def wants_reps(draft_id: str) -> bool:
    """Whether they are to."""
    return bool(st.session_state.get(f"reps-of-{draft_id}"))


def published(what: str) -> None:
    """Remember what was published here a moment ago."""
    st.session_state["published"] = what


def just_published() -> str:
    """What was, once; empty otherwise."""
    return str(st.session_state.pop("published", ""))

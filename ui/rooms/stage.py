"""The stage: the trainer's controls. What the class looks at is the projector, in a tab of its own."""

import streamlit as st

from stage.handout import handout
from ui import itself, markup, session
from ui.doors import STAGE
from ui.staging import driving, opening, reply, room, showing, talk, top, vote

showing.only_trainers()
show_id = showing.show_id()
if show_id is None:
    st.set_page_config(page_title="Stage · Ripitz", layout="centered")
    st.title("The stage", anchor=False)
    st.write(
        "Show a customer to a class: on the projector in big type, with the controls for you alone. The "
        "class can vote and propose from its phones, by a code and without an account."
    )
    opening.choose()
    st.stop()

moment = showing.now(show_id)
show, told = moment.show, moment.told
st.set_page_config(page_title=f"{told.scenario.persona.name} on the stage · Ripitz", layout="wide")
if why := session.why_not():
    st.warning(markup.plain(markup.sentence(why)))
top.header(told, show)
left, right = st.columns([1.25, 1], gap="large")
with left:
    talk.show(told, show)
    with st.container(horizontal=True):
        for form, named, kind in (
            ("html", "a page to print", "text/html"),
            ("md", "Markdown", "text/markdown"),
        ):
            st.download_button(
                f"Hand out the transcript ({named})",
                handout(show, told, form),
                f"show-{show.billing.id}.{form}",
                kind,
                on_click="ignore",
                type="tertiary",
            )
with right:
    if show.open:
        with st.container(border=True, key="next-reply"):
            reply.choose(told, show)
        vote.live(show_id)
        with st.container(border=True, key="room"):
            room.settings(show)
        with st.expander("Hold a mood or an intention fast", expanded=bool(show.pin)):
            room.pins(told, show)
        driving.drive(show_id, driving.on_page(moment))
    else:
        st.info("This show is over. Its transcript can still be handed out.")
        itself.link(STAGE, "Open another")

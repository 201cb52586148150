"""Watch a strong rep and a poor one with the same customer, step by step, before facing them oneself."""

from dataclasses import replace

import streamlit as st

from ui import markup, watch, watch_links
from ui.doors import CHOOSE
from ui.wording import CHANNELS

st.set_page_config(page_title="Watch · Ripitz", layout="wide")

asked = watch_links.place()
if not asked.scenario:
    st.info("No customer is named in this address.")
    st.page_link(CHOOSE.file, label="Choose a customer")
    st.stop()

scenario = watch.customer(asked.scenario)
talks = watch.both(scenario, asked.seed)
now = replace(asked, step=min(asked.step, max(talk.steps for talk in talks)))
name = scenario.persona.name
st.set_page_config(page_title=f"Watch: {name} · Ripitz")

with st.container(key="watch-top", gap="xxsmall"):
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(CHOOSE.file, label="All customers", icon=":material/arrow_back:")
        watch.again(now)
    st.title(f"A strong rep and a poor one with {markup.plain(name)}", anchor=False)
    st.caption(
        markup.plain(f"{scenario.title} · {CHANNELS[scenario.channel]} · {watch.standing(now, talks)}")
    )
watch.side_by_side(now, talks)
with st.bottom:
    watch.controls(now, scenario, talks)
watch.tell(now, talks)

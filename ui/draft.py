"""What is being typed into a box is kept by the browser, in its tab: a reload loses nothing."""

import streamlit as st

from ui import session

_JS = """
export default function ({ data, setTriggerValue }) {
  const name = `ripitz draft ${data.box}`;
  const keep = ({ target }) => {
    if (target.matches(`.st-key-${data.box} textarea`)) sessionStorage.setItem(name, target.value);
  };
  document.addEventListener("input", keep);
  if (data.fresh) {
    const words = sessionStorage.getItem(name);
    if (words) setTriggerValue("kept", words);
  }
  return () => document.removeEventListener("input", keep);
}
"""

_keeper = st.components.v2.component("ripitz_draft", html="<span hidden></span>", js=_JS)


def keep(box: str) -> None:
    """Keep what is typed into the text area of that key, and put it back there; called before it is drawn."""
    name = f"draft-{box}"
    _keeper(
        data={"box": box, "fresh": not session.holds(box)},
        key=name,
        on_kept_change=lambda: session.take_back(box, name),
    )

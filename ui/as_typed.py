"""A text area tells what is in it after a pause in typing, and shows a line that is asked for."""

import streamlit as st

_JS = """
const PAUSE = 700;
// outlives a run of the page: what is being typed meanwhile must not be forgotten
let waiting;
export default function ({ data }) {
  const inside = (element) => element.matches?.(`.st-key-${data.place} textarea`);
  // what Streamlit takes for: this is what I mean
  const enter = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true };
  const tell = (box) => box.dispatchEvent(new KeyboardEvent("keydown", enter));
  const typed = ({ target }) => {
    if (!inside(target)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => document.contains(target) && tell(target), PAUSE);
  };
  const go = (event) => {
    const line = Number(event.target.closest?.("[data-line]")?.dataset.line);
    const box = document.querySelector(`.st-key-${data.place} .st-key-${data.place}-yaml textarea`);
    if (!line || !box) return;
    event.preventDefault();
    const rows = box.value.split("\\n");
    const start = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
    box.focus();
    box.setSelectionRange(start, start + (rows[line - 1] ?? "").length);
    box.scrollTop = (box.scrollHeight * (line - 1)) / rows.length - box.clientHeight / 3;
    box.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("input", typed);
  document.addEventListener("click", go);
  return () => {
    document.removeEventListener("input", typed);
    document.removeEventListener("click", go);
  };
}
"""

_listener = st.components.v2.component("ripitz_as_typed", html="<span hidden></span>", js=_JS)


def follow(place: str) -> None:
    """Have the text areas in the container of that key tell what is typed into them while it is typed."""
    _listener(data={"place": place}, key=f"as-typed-{place}")

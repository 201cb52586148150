"""What is being typed into a box is kept by the browser, in its tab: nothing unsent is lost."""

import time

import streamlit as st

from ui import session

_JS = """
export default function ({ data, parentElement, setTriggerValue }) {
  const name = `ripitz draft ${data.box}`;
  const box = `.st-key-${data.box} textarea`;
  const keep = ({ target }) => {
    if (target.matches(box)) sessionStorage.setItem(name, target.value);
  };
  document.addEventListener("input", keep);
  const mark = parentElement.querySelector("span");
  if (mark.dataset.run !== data.run) {
    mark.dataset.run = data.run;
    const words = sessionStorage.getItem(name);
    if (words && words.trim() === data.sent) sessionStorage.removeItem(name);
    else if (words && data.offered && !document.querySelector(box)?.value) setTriggerValue("kept", words);
  }
  // what is sent into a line that has died unnoticed reaches nobody, and the box stays shut: a run of the
  // page opens it, and finds the words here
  let looks = 0;
  const looking = setInterval(() => {
    const { disabled, value } = document.querySelector(box) ?? {};
    looks = data.offered && disabled && !value && sessionStorage.getItem(name) ? looks + 1 : 0;
    // seldom: on a server that is only busy, each run cuts the one before it short
    if (looks === 2 || looks === 4 || (looks && looks % 8 === 0)) setTriggerValue("unheard", true);
  }, 2000);
  return () => {
    clearInterval(looking);
    document.removeEventListener("input", keep);
  };
}
"""

_keeper = st.components.v2.component("ripitz_draft", html="<span hidden></span>", js=_JS)


def keep(box: str) -> None:
    """Keep what is typed into the text area of that key, and put it back there; called before it is drawn."""
    _keep(box, offered=not session.holds(box))


def keep_unsent(box: str, sent: str, offered: bool) -> None:
    """The same for a chat box, looked at once in every run of its page.

    `sent` is the last reply in the record; words that are `offered` are put back, unless it is these. So are
    words that were sent and never arrived.
    """
    _keep(box, offered, sent.strip())


def _keep(box: str, offered: bool, sent: str = "") -> None:
    name = f"draft-{box}"
    _keeper(
        # an empty box is looked at once a run: between two of them its words may be on their way
        data={"box": box, "offered": offered, "sent": sent, "run": str(time.monotonic_ns())},
        key=name,
        on_kept_change=lambda: session.take_back(box, name),
        # the run itself is what was wanted
        on_unheard_change=lambda: None,
    )

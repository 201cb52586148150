"""The page's one live region: it says the finished reply to those who listen to the page."""

import streamlit as st

# the region stays in the page and only its text changes: a region that is replaced is not announced
_JS = """
export default function ({ data, parentElement }) {
  const region = parentElement.querySelector("[role=status]");
  if (region.textContent !== data.text) region.textContent = data.text;
  if (data.refocus && document.activeElement === document.body) {
    document.querySelector("[data-testid=stChatInputTextArea]")?.focus({ preventScroll: true });
  }
  if (data.still || region.dataset.last === String(data.last)) return;
  region.dataset.last = data.last;
  // the page follows the talk down by itself, unless it was too busy to notice or the talk took another turn
  const page = document.querySelector(".stMain");
  for (const wait of [50, 400]) setTimeout(() => page?.scrollTo({ top: page.scrollHeight }), wait);
}
"""
_CSS = """
[role=status] {
  position: absolute; width: 1px; height: 1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
"""

_region = st.components.v2.component(
    "ripitz_announcer", html='<div role="status" aria-live="polite"></div>', css=_CSS, js=_JS
)


def announce(text: str, last: int | None = None, refocus: bool = False, still: bool = False) -> None:
    """Have `text` announced, politely.

    `last` names what stands last in the talk; when that is something else, the page goes down to it.
    `refocus` gives the chat box the keyboard if nobody has it. `still` leaves the page where it is.
    """
    _region(data={"text": text, "last": last, "refocus": refocus, "still": still}, key="announcer")

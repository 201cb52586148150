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


def announce(text: str, refocus: bool = False) -> None:
    """Have `text` announced, politely; `refocus` gives the chat box the keyboard if nobody has it."""
    _region(data={"text": text, "refocus": refocus}, key="announcer")

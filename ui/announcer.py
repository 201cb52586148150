"""The page's one live region: it says the finished reply to those who listen to the page."""

import streamlit as st

# the region stays in the page and only its text changes: a region that is replaced is not announced
_JS = """
export default function ({ data, parentElement }) {
  const region = parentElement.querySelector("[role=status]");
  if (region.textContent !== data.text) region.textContent = data.text;
  if (data.refocus && document.activeElement === document.body) {
    const box = document.querySelector("[data-testid=stChatInputTextArea], .st-key-letter textarea");
    box?.focus({ preventScroll: true });
  }
  const now = String(data.last ?? data.text);
  if (data.still || region.dataset.last === now) return;
  region.dataset.last = now;
  // the page follows the talk down by itself, unless it was too busy to notice or the talk took another turn
  const page = document.querySelector(".stMain");
  const bring = () => {
    if (!data.show) page.scrollTo({ top: page.scrollHeight });
    else document.querySelector(data.show)?.scrollIntoView({ block: "nearest" });
  };
  // what is drawn after this part moves what was brought, until the page stands or somebody else moves it
  const moves = new ResizeObserver(bring);
  const stop = () => moves.disconnect();
  moves.observe(page.querySelector(".stMainBlockContainer"));
  for (const sign of ["wheel", "touchmove", "pointerdown"]) page.addEventListener(sign, stop, { once: true });
  setTimeout(bring, 50);
  setTimeout(() => { bring(); stop(); }, 1500);
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


def announce(
    text: str, last: int | None = None, refocus: bool = False, still: bool = False, show: str = ""
) -> None:
    """Have `text` announced, politely.

    `last` names what stands last in the talk; when that is something else, the page goes down to its end.
    Without it the text is its own name. `show`, a CSS selector, has the page go there instead, no further
    than it must.
    `refocus` gives the chat box the keyboard if nobody has it. `still` leaves the page where it is.
    """
    data = {"text": text, "last": last, "refocus": refocus, "still": still, "show": show}
    _region(data=data, key="announcer")

"""The page and the keyboard begin at the top again when something else is set before the trainee."""

import streamlit as st

_JS = """
export default function ({ data, parentElement }) {
  const mark = parentElement.querySelector("span");
  if (mark.dataset.shown === data.shown) return;
  mark.dataset.shown = data.shown;
  // what is new may not stand on the page yet
  for (const wait of [50, 400]) setTimeout(() => {
    // whoever is typing already is left alone
    if (document.activeElement.matches("textarea, input")) return;
    document.querySelector(".stMain")?.scrollTo({ top: 0 });
    document.querySelector("[data-begins-here]")?.focus({ preventScroll: true });
  }, wait);
}
"""

_top = st.components.v2.component("ripitz_page_top", html="<span hidden></span>", js=_JS)


def begins(shown: str) -> None:
    """Go to the top of the page whenever `shown`, the name of what is on it, has changed.

    The element marked `data-begins-here`, if there is one, gets the keyboard.
    """
    _top(data={"shown": shown}, key="page-top")

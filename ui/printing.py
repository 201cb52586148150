"""A button that opens a page of its own and has the browser print it."""

import streamlit as st

# the window is opened by the click itself: later, browsers would hold it for an advertisement
_JS = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.onclick = () => {
    const paper = window.open("", "_blank");
    if (!paper) return;
    paper.document.open();
    paper.document.write(data.page);
    paper.document.close();
    paper.focus();
    paper.setTimeout(() => paper.print(), 100);
  };
}
"""
_CSS = """
button {
  font: inherit; font-size: .875rem; line-height: 1.6; min-height: 2.5rem; width: 100%;
  padding: .25rem .75rem; cursor: pointer;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, .5rem);
}
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
"""

_button = st.components.v2.component(
    "ripitz_print", html='<button type="button">Print the page</button>', css=_CSS, js=_JS
)


def offer(page: str) -> None:
    """A button that opens `page`, a whole HTML document, in a tab of its own and prints it there."""
    _button(data={"page": page}, key="print")

"""The menu lies over the page of a narrow window; once a page was chosen from it, it is out of the way.

On what calls itself a phone Streamlit sees to that, but in a narrow window of anything else it stays.
"""

import streamlit as st

_JS = """
export default function ({ data, parentElement }) {
  const mark = parentElement.querySelector("span");
  if (mark.dataset.page === data.page) return;
  mark.dataset.page = data.page;
  const menu = document.querySelector("[data-testid=stSidebar][data-collapsed=false]");
  if (menu && innerWidth < 768) menu.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
}
"""

_menu = st.components.v2.component("ripitz_menu", html="<span hidden></span>", js=_JS)


def leaves(page: str) -> None:
    """Have the menu out of the way of `page`, its name, whenever that is another one than before."""
    _menu(data={"page": page}, key="menu")

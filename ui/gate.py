"""The gate before every page: the way in for a group, and who is inside."""

import json
from urllib.parse import urlencode, urlsplit

import streamlit as st

from people.openid import UnknownVisitorError
from people.person import Person
from ui import markup, who

# whoever comes back from a provider comes to the front page: what they had come for stays with their window
_REMEMBER = '(here) => sessionStorage.setItem("ripitz-came-for", here)'
_GO_THERE = """(here) => {
  const there = sessionStorage.getItem("ripitz-came-for");
  sessionStorage.removeItem("ripitz-came-for");
  if (there && there !== here && /^\\/(?![\\/\\\\])/.test(there)) window.location.replace(there);
}"""


def shut() -> bool:
    """Whether somebody has to sign in first; the way in is shown then, and else who is inside."""
    try:
        person = who.me()
    except who.NotSignedInError:
        _way_in()
        return True
    except UnknownVisitorError as error:
        st.error(markup.plain(markup.sentence(str(error))))
        st.button("Sign out", on_click=st.logout)
        return True
    if not person.alone:
        _inside(person)
    return False


def _way_in() -> None:
    form = f"sign-in?{urlencode({'next': _here()})}"
    st.title("Sign in", anchor=False)
    st.write("Several people practise here. Sign in, and what you practise is yours.")
    if who.openid_is_set_up():
        _script(_REMEMBER, _here())
        st.button("Sign in with your organisation", type="primary", on_click=st.login)
        markup.show("sign_in", address=form, label="Sign in with a login and a password")
        return
    markup.show("sign_in", address=form, label="Sign in")
    # no need to press where there is only one way
    _script("(form) => window.location.replace(form)", form)


def _script(function: str, about: str) -> None:
    # JSON, and nothing in it that could end the script
    said = json.dumps(about).replace("<", "\\u003c")
    st.html(f"<script>({function})({said})</script>", unsafe_allow_javascript=True)


def _here() -> str:
    """The address of this page, path and query."""
    path = urlsplit(st.context.url or "").path or "/"
    query = urlencode(list(st.query_params.items()))
    return f"{path}?{query}" if query else path


def _inside(person: Person) -> None:
    if who.came_by_openid():
        _script(_GO_THERE, _here())
        with st.container(key="person"), st.popover(markup.plain(person.name), type="tertiary"):
            st.button("Sign out", on_click=st.logout)
        return
    markup.show("signed_in", name=person.name)

"""A client that speaks Streamlit's own protocol and keeps to none of its manners.

What a browser's page would never send (a button that is disabled, another's page, a widget of yesterday)
is one line here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlparse

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from people.sign_in import COOKIE

PATIENCE = 30
"""seconds"""


@dataclass
class Raw:
    """One connection. `shown` is all that the server has drawn in the last run, as text."""

    socket: ClientConnection
    page: str = ""
    """the page's hash, as the server calls it"""
    session: str = ""
    shown: str = ""
    widgets: dict[str, str] = field(default_factory=dict)
    """ids by label, of everything that was ever drawn here: who hides a button does not take it back"""
    fragments: set[str] = field(default_factory=set)

    def open(self, room: str, /, **query: str) -> str:
        """Ask for a page; what was drawn."""
        return self._run(ClientState(query_string=urlencode(query), page_name=room))

    def press(self, label: str, **query: str) -> str:
        """Press a button, whatever state it is in; what was drawn."""
        state = ClientState(query_string=urlencode(query), page_script_hash=self.page)
        state.widget_states.widgets.add(id=self.widget(label), trigger_value=True)
        return self._run(state)

    def choose(self, label: str, option: str, **query: str) -> str:
        """Set a box or a row of choices to anything at all; what was drawn."""
        state = ClientState(query_string=urlencode(query), page_script_hash=self.page)
        state.widget_states.widgets.add(id=self.widget(label), string_value=option)
        return self._run(state)

    def switch(self, label: str, on: bool, **query: str) -> str:
        """Turn a switch; what was drawn."""
        state = ClientState(query_string=urlencode(query), page_script_hash=self.page)
        state.widget_states.widgets.add(id=self.widget(label), bool_value=on)
        return self._run(state)

    def say(self, words: str, **query: str) -> str:
        """Send words from the chat box, shut or not; what was drawn."""
        state = ClientState(query_string=urlencode(query), page_script_hash=self.page)
        state.widget_states.widgets.add(id=self.widget("Your reply")).chat_input_value.data = words
        return self._run(state)

    def again(self, fragment: str, **query: str) -> str:
        """Have one fragment of the page run by itself, which leaves out the page around it."""
        asked = urlencode(query)
        return self._run(ClientState(query_string=asked, page_script_hash=self.page, fragment_id=fragment))

    def widget(self, label: str) -> str:
        """The id of the widget whose label has these words, the one drawn last."""
        found = [id_ for named, id_ in self.widgets.items() if label in named.replace("\\", "")]
        assert found, f"no “{label}” among {sorted(self.widgets)}"
        return found[-1]

    def _run(self, state: ClientState) -> str:
        state.context_info.timezone = "Europe/London"
        self.socket.send(BackMsg(rerun_script=state).SerializeToString())
        self.shown = ""
        while True:
            told = ForwardMsg.FromString(self.socket.recv(PATIENCE, decode=False))
            match told.WhichOneof("type"):
                case "new_session":
                    self.session = told.new_session.initialize.session_id
                case "navigation":
                    self.page = told.navigation.page_script_hash
                case "auto_rerun":
                    self.fragments.add(told.auto_rerun.fragment_id)
                case "delta":
                    self.shown += str(told.delta)
                    self._note(told.delta.new_element)
                case "script_finished" if told.script_finished in _ENDS:
                    return self.shown
                case _:
                    pass

    def _note(self, element: Element) -> None:
        kind = element.WhichOneof("type")
        drawn: Any = getattr(element, kind) if kind else None
        if (id_ := getattr(drawn, "id", "")) and not id_.endswith(_EVERYWHERE):
            label = getattr(drawn, "label", "") or getattr(drawn, "placeholder", "") or id_
            # what was drawn last stands last
            self.widgets.pop(label, None)
            self.widgets[label] = id_


# what has the menu out of the way stands on every page, before anybody signed in too, and takes nothing
_EVERYWHERE = "-menu"
_ENDS = (
    ForwardMsg.FINISHED_SUCCESSFULLY,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
    ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
)


@contextmanager
def raw(url: str, token: str = "", session: str = "", **headers: str) -> Iterator[Raw]:
    """A connection to the app at `url`, with the cookie of a sign-in, and taking over a session if named."""
    speaking = [Subprotocol("streamlit")]
    if session:
        speaking += [Subprotocol("none"), Subprotocol(session)]
    brought = {"Cookie": f"{COOKIE}={token}"} if token else {}
    address = f"ws://{urlparse(url).netloc}/_stcore/stream"
    with connect(
        address,
        subprotocols=speaking,
        additional_headers=brought | headers,
        max_size=None,
        proxy=None,
        open_timeout=PATIENCE,
    ) as socket:
        yield Raw(socket)

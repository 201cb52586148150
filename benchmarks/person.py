"""One person at the app, as far as the server can tell: a websocket that speaks Streamlit's own protocol."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlparse

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60
"""seconds after which a turn counts as not answered"""
_WAITING = 'class="rz-waiting"'


@dataclass(frozen=True, slots=True)
class Turn:
    """Seconds from Enter to the customer's first word, and until the box is free again."""

    first_word: float
    whole: float


class Person:
    """A talk that is open in one tab; `box` is empty where there is none to type into."""

    def __init__(self, socket: ClientConnection, attempt_id: str) -> None:
        self._socket = socket
        self._attempt = attempt_id
        self._page = ""
        self.box = ""

    async def open(self) -> float:
        """Load the talk's page; the seconds it took. Raises `TimeoutError`."""
        began = time.perf_counter()
        await self._ask(ClientState(query_string=f"attempt={self._attempt}", page_name="drill"))
        await self._drawn()
        return time.perf_counter() - began

    async def say(self, words: str) -> Turn:
        """Send a reply and hear the customer out. Raises `TimeoutError`."""
        state = ClientState(query_string=f"attempt={self._attempt}", page_script_hash=self._page)
        state.widget_states.widgets.add(id=self.box).chat_input_value.data = words
        began = time.perf_counter()
        await self._ask(state)
        spoke, whole = await self._drawn(), time.perf_counter()
        # a server behind its time drops the words one by one, and shows the line as a whole
        return Turn((spoke or whole) - began, whole - began)

    async def _ask(self, state: ClientState) -> None:
        state.context_info.timezone = "Europe/London"
        state.context_info.locale = "en-GB"
        await self._socket.send(BackMsg(rerun_script=state).SerializeToString())

    async def _drawn(self) -> float | None:
        """Take in all that the server draws; when the customer's first word came, if one came."""
        spoke, waiting = None, False
        async with asyncio.timeout(PATIENCE):
            while True:
                told = ForwardMsg.FromString(await self._socket.recv(decode=False))
                match told.WhichOneof("type"):
                    case "new_session":
                        self.box = ""
                    case "navigation":
                        self._page = told.navigation.page_script_hash
                    case "delta" if told.delta.new_element.WhichOneof("type") == "chat_input":
                        box = told.delta.new_element.chat_input
                        self.box = "" if box.disabled else box.id
                    case "delta" if _WAITING in told.delta.new_element.html.body:
                        waiting = True
                    case "delta" if (
                        waiting and spoke is None and told.delta.new_element.markdown.body.strip()
                    ):
                        spoke = time.perf_counter()
                    case "script_finished" if told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                        return spoke
                    case _:
                        pass


@asynccontextmanager
async def person(url: str, attempt_id: str) -> AsyncIterator[Person]:
    """Somebody connected to the app at `url`, for that attempt."""
    address = f"ws://{urlparse(url).netloc}/_stcore/stream"
    speaking = [Subprotocol("streamlit")]
    async with connect(address, subprotocols=speaking, max_size=None, proxy=None) as socket:
        yield Person(socket, attempt_id)

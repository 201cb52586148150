"""The app with a model behind the customer that speaks over the wire, as slowly as a test wants."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from drills.drill import Drill
from drills.model_record import ModelRecord
from drills.store import Store
from models.chat import Message
from models.scripted import ScriptedModel
from record.database import Database
from simulator import catalogue
from simulator.standing import TRIAL
from tests.browser.served import Server, serving
from tests.model_server import Says
from tests.model_server import Server as ModelServer
from tests.rubric.judge.readers import answering
from tests.understudy import line

AGREES = answering({}, ("yes", "I am sorry, Bill."))


def plays(body: Any) -> Says:
    """What the model says to a request: the customer's part, or the second reader's."""
    messages = [Message(message["role"], message["content"]) for message in body["messages"]]
    return Says(AGREES(messages) if "response_format" in body else line(messages))


@contextmanager
def spoken_by(model: ModelServer, home: Path, **settings: str) -> Iterator[Server]:
    """The app, set up with that model, which has been through its trial."""
    own = {
        "RIPITZ_MODEL__NAME": "openai:test-model",
        "RIPITZ_MODEL__ENDPOINT": model.url,
        "RIPITZ_MODEL__FIRST_WORD": "2",
        "RIPITZ_MODEL__WHOLE": "4",
    }
    with serving(home, **own | settings) as running:
        known = Database(running.record)
        ModelRecord(known).stand(
            f"openai:test-model {model.url}", {"kept": [True] * TRIAL, "leave": 8, "away": 0}
        )
        known.close()
        yield running


def begun(store: Store) -> str:
    """An attempt as the app itself would begin it, with the voice of a model that this process has not."""
    return Drill.begin(
        store, *catalogue.find("late_delivery"), seed=2, model=ScriptedModel(name="openai:test-model")
    ).attempt.id

"""Two public simulators of users, each in its leanest form: one request for one line.

openevals appends to a list of messages, as one would by hand. deepeval is in wide use, and its simulator
needs an endpoint and nothing else, no account and no service; it writes the whole talk into one message.
Given an expected outcome it would ask twice a turn, so it is given none.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from json import dumps
from typing import Any

from langsmith import tracing_context

from benchmarks.talk import MODEL, Trainee
from benchmarks.trainee import REPLIES


@dataclass(frozen=True, slots=True)
class Rival:
    """A simulator: its package, what holds the talk with the server at a URL, the form it wants a line in."""

    package: str
    hold: Callable[[Trainee, str], None]
    said: Callable[[str], str] = str

    @property
    def version(self) -> str | None:
        """The version that is installed, if any."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None


def _openevals(trainee: Trainee, url: str) -> None:
    simulators: Any = import_module("openevals.simulators")
    chat_openai: Any = import_module("langchain_openai").ChatOpenAI
    user = simulators.create_llm_simulated_user(
        system=trainee.talk.persona,
        client=chat_openai(model=MODEL, base_url=url, api_key="none", max_retries=0),
        fixed_responses=[trainee.talk.lines[0]],
    )

    def app(message: dict[str, Any], **_: Any) -> dict[str, str]:
        return {"role": "assistant", "content": trainee.reply(message["content"])}

    with tracing_context(enabled=False):
        simulators.run_multiturn_simulation(app=app, user=user, max_turns=len(REPLIES) + 1)


def _deepeval(trainee: Trainee, url: str) -> None:
    with _private():
        simulator: Any = import_module("deepeval.simulator")
        dataset: Any = import_module("deepeval.dataset")
        turn: Any = import_module("deepeval.test_case").Turn
        model: Any = import_module("deepeval.models").LocalModel(model=MODEL, base_url=url, api_key="none")

        def app(input: str) -> Any:
            return turn(role="assistant", content=trainee.reply(input))

        golden = dataset.ConversationalGolden(
            scenario="The talk goes on.",
            persona=dataset.Persona(characteristics=trainee.talk.persona),
            turns=[turn(role="user", content=trainee.talk.lines[0])],
        )
        simulator.ConversationSimulator(model_callback=app, simulator_model=model).simulate(
            [golden], max_user_simulations=len(REPLIES)
        )


@contextmanager
def _private() -> Iterator[None]:
    """No telemetry, no settings read, no file left and no bar of progress of deepeval's."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DEEPEVAL_TELEMETRY_OPT_OUT": "1",
            "DEEPEVAL_DISABLE_DOTENV": "1",
            "DEEPEVAL_CACHE_FOLDER": folder,
        }
        import_module("deepeval.utils").custom_console.quiet = True
        yield


RIVALS = (
    Rival("openevals", _openevals),
    Rival("deepeval", _deepeval, lambda line: dumps({"simulated_input": line})),
)

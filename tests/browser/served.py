"""The real app with a record of its own, on loopback, and the browser that looks at it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Server:
    """The app at `url`; it can be stopped and started again, at the same address and on the same record."""

    url: str
    record: str
    _command: list[str]
    _environment: dict[str, str]
    _log: Path
    _process: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    def start(self) -> None:
        """Start it, and wait until it answers. Raises `RuntimeError`."""
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )
        until = time.monotonic() + 60
        while time.monotonic() < until and self._process.poll() is None:
            try:
                with urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except (URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"the app did not start:\n{self._log.read_text()}")

    def stop(self) -> None:
        """Stop it, if it runs."""
        if self._process:
            self._process.terminate()
            self._process.wait(20)
            self._process = None

    def kill(self) -> None:
        """SIGKILL: nothing is tidied up."""
        assert self._process
        self._process.kill()
        self._process.wait()
        self._process = None

    @property
    def log(self) -> str:
        """All that it has written so far."""
        return self._log.read_text("utf-8", "replace")

    @property
    def pid(self) -> int:
        """The process that runs it."""
        assert self._process
        return self._process.pid


@contextmanager
def serving(home: Path, **settings: str) -> Iterator[Server]:
    """The app with these settings in its environment, and with a record of its own unless they name one."""
    record = settings.get("RIPITZ_DATABASE", f"sqlite:///{home / 'ripitz.db'}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {
        "RIPITZ_DATABASE": record,
        "RIPITZ_KEYS": str(home / "keys"),
        "XDG_STATE_HOME": str(home),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "streamlit", "run", "server.py", f"--server.port={port}"]
    server = Server(f"http://localhost:{port}", record, command, os.environ | own | settings, home / "log")
    try:
        server.start()
        yield server
    finally:
        server.stop()


def chromium_path() -> str | None:
    """Where this system's Chromium is, if it has one."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

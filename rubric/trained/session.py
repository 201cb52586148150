"""The network at reading time, on one thread: the same window always gives the same numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rubric.trained.encoder import Window

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Logits = NDArray[np.float32]
    Numbers = NDArray[np.int64]


class Session:
    """Windows to the logits of moves, for each window and for each of its reply tokens."""

    def __init__(self, model: Path) -> None:
        import onnxruntime  # type: ignore[import-untyped]  # it ships no types

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.use_deterministic_compute = True
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )

    def run(self, window: Window) -> tuple[Logits, Logits]:
        """`(moves,)` for the window and `(reply tokens, moves)`.

        One window at a time: in a batch, quantised numbers depend on the neighbours.
        """
        import numpy as np

        ids = np.array([window.ids], dtype=np.int64)
        types = np.array([window.types], dtype=np.int64)
        whole, tokens = self.feed(ids, types, np.ones_like(ids))
        return whole[0], tokens[0, 1 : len(window.offsets) + 1]

    def feed(self, ids: Numbers, types: Numbers, attention: Numbers) -> tuple[Logits, Logits]:
        """From `(windows, length)` to `(windows, moves)` and `(windows, length, moves)`."""
        whole, tokens = self._session.run(
            ["replies", "tokens"], {"ids": ids, "types": types, "attention": attention}
        )
        return whole, tokens

    def read(self, windows: Sequence[Window]) -> tuple[Logits, Logits]:
        """The strongest `(moves,)` of any window, and `(reply tokens, moves)` of all windows in order."""
        import numpy as np

        found = [self.run(window) for window in windows]
        return np.max([whole for whole, _ in found], axis=0), np.concatenate([tokens for _, tokens in found])

"""From a fitted network to the file that the product reads."""

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from rubric.trained.encoder import CLS, SEP
from training.net import Net


def export(net: Net, path: Path) -> None:
    """Write the network as ONNX in eight bits: `ids`, `types`, `attention` in; `replies`, `tokens` out."""
    net.eval()
    ids = torch.tensor([[CLS, 2000, 2001, SEP, 2002, SEP]])
    types = torch.tensor([[0, 0, 0, 0, 1, 1]])
    names = ["ids", "types", "attention"]
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            net,
            (ids, types, torch.ones_like(ids)),
            str(full),
            input_names=names,
            output_names=["replies", "tokens"],
            dynamic_axes={
                **{name: {0: "replies", 1: "length"} for name in names},
                "replies": {0: "replies"},
                "tokens": {0: "replies", 1: "length"},
            },
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True)

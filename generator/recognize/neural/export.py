"""Writes trained weights as the ONNX file that is shipped.

The matrices become integers, with a scale for each column (dynamic quantization); the word embeddings too, with
a scale for each word. Needs PyTorch, onnx and onnxruntime.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from generator.recognize.neural.network import Network


class Shipped(nn.Module):  # type: ignore[misc]  # PyTorch is not there when types are checked
    """The network for one window without padding, with its word embeddings as integers."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        words = network.words.weight.detach()
        scale = words.abs().amax(dim=1, keepdim=True).clamp(min=1e-6) / 127
        self.register_buffer("numbers", (words / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Return the scores of each piece."""
        numbers, scale = self.get_buffer("numbers"), self.get_buffer("scale")
        words = numbers[pieces].to(torch.float32) * scale[pieces]
        scores: Tensor = self.network.scores(words[None], shapes[None], None)[0]
        return scores


def write(network: Network, out: Path) -> None:
    """Write the network as an ONNX file with integer matrices."""
    shipped = Shipped(network).eval()
    example = (torch.arange(1, 20), torch.arange(1, 20))
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            shipped,
            example,
            exact,
            input_names=["pieces", "shapes"],
            output_names=["scores"],
            dynamic_axes={"pieces": {0: "length"}, "shapes": {0: "length"}, "scores": {0: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            exact,
            out,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            reduce_range=True,  # 7 bits: products of 8 overflow on processors without VNNI
            extra_options={"MatMulConstBOnly": True},
        )

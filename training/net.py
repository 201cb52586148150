"""The network: MiniLM, a head that reads every token, and a head that reads the whole reply."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from rubric.trained.encoder import CLS, SEP
from training.data import MOVES


class Net(nn.Module):
    """Token numbers and types to the logits of the moves, for the reply and for each of its tokens."""

    def __init__(self, base: Path, layers: int = 6) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(str(base), add_pooling_layer=False, attn_implementation="sdpa")
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        width = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.token = nn.Linear(width, len(MOVES))
        self.attend = nn.Linear(width, len(MOVES))
        self.value = nn.Linear(width, len(MOVES))
        self.whole = nn.Linear(width, len(MOVES))

    def forward(self, ids: Tensor, types: Tensor, attention: Tensor) -> tuple[Tensor, Tensor]:
        """`(replies, moves)` logits and `(replies, tokens, moves)` logits."""
        hidden = self.drop(
            self.encoder(input_ids=ids, token_type_ids=types, attention_mask=attention).last_hidden_state
        )
        outside = (~reply_tokens(ids, types, attention)).unsqueeze(-1)
        tokens = self.token(hidden)
        weights = self.attend(hidden).masked_fill(outside, -1e4).softmax(1)
        pooled = (weights * self.value(hidden)).sum(1)
        strongest = tokens.masked_fill(outside, -1e4).amax(1)
        return pooled + 0.5 * strongest + self.whole(hidden[:, 0]), tokens


def reply_tokens(ids: Tensor, types: Tensor, attention: Tensor) -> Tensor:
    """Which positions hold words of the reply, and not of its surroundings."""
    return (types == 0) & (attention == 1) & (ids != CLS) & (ids != SEP)


def freeze(net: Net, layers: int) -> None:
    """Keep the embeddings and the lowest layers as they were learned."""
    for module in (net.encoder.embeddings, *net.encoder.encoder.layer[:layers]):
        for parameter in module.parameters():
            parameter.requires_grad_(False)


def seeded(seed: int) -> None:
    """The same seed, the same network on the same machine."""
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)

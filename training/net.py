"""The network: MiniLM, a head that reads every token, and a head that reads the whole reply."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from rubric.trained.encoder import CLS, SEP
from training.data import MOVES


class Net(nn.Module):
    """Token numbers and types to the logits of the moves, for the reply and for each of its tokens.

    The lowest `frozen` layers stay as they were learned: `lower` is the same before and after fitting.
    """

    def __init__(self, base: Path, layers: int = 6, frozen: int = 3) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(base),
            add_pooling_layer=False,
            attn_implementation="sdpa",
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.frozen = frozen
        for module in (self.encoder.embeddings, *self.encoder.encoder.layer[:frozen]):
            for parameter in module.parameters():
                parameter.requires_grad_(False)
        width = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.token = nn.Linear(width, len(MOVES))
        self.attend = nn.Linear(width, len(MOVES))
        self.value = nn.Linear(width, len(MOVES))
        self.whole = nn.Linear(width, len(MOVES))

    def forward(self, ids: Tensor, types: Tensor, attention: Tensor) -> tuple[Tensor, Tensor]:
        """`(replies, moves)` logits and `(replies, tokens, moves)` logits."""
        return self.upper(self.lower(ids, types, attention), ids, types, attention)

    def lower(self, ids: Tensor, types: Tensor, attention: Tensor) -> Tensor:
        """The hidden states under the layers that are fitted."""
        hidden: Tensor = self.encoder.embeddings(input_ids=ids, token_type_ids=types)
        return self._through(hidden, attention, 0, self.frozen)

    def upper(self, hidden: Tensor, ids: Tensor, types: Tensor, attention: Tensor) -> tuple[Tensor, Tensor]:
        """From the states of `lower` to the logits."""
        hidden = self.drop(self._through(hidden, attention, self.frozen, len(self.encoder.encoder.layer)))
        outside = (~reply_tokens(ids, types, attention)).unsqueeze(-1)
        tokens = self.token(hidden)
        weights = self.attend(hidden).masked_fill(outside, -1e4).softmax(1)
        pooled = (weights * self.value(hidden)).sum(1)
        strongest = tokens.masked_fill(outside, -1e4).amax(1)
        return pooled + 0.5 * strongest + self.whole(hidden[:, 0]), tokens

    def _through(self, hidden: Tensor, attention: Tensor, first: int, stop: int) -> Tensor:
        mask = (1.0 - attention[:, None, None, :].to(hidden.dtype)) * -1e4
        for layer in self.encoder.encoder.layer[first:stop]:
            out = layer(hidden, mask)
            hidden = out[0] if isinstance(out, tuple) else out
        return hidden


def reply_tokens(ids: Tensor, types: Tensor, attention: Tensor) -> Tensor:
    """Which positions hold words of the reply, and not of its surroundings."""
    return (types == 0) & (attention == 1) & (ids != CLS) & (ids != SEP)


def seeded(seed: int) -> None:
    """The same seed, the same network on the same machine."""
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)

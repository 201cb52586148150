"""The model voice in the talk, as a drill sets it up: patience, a budget kept in a record, the checks."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.talk import MODEL, SEED, Trainee
from drills.store import Store
from drills.voices import within_budget
from models.opening import chat_model
from models.settings import Budget, Connection
from rubric.assessor import embedded_assessor
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer
from simulator.model_voice import ModelVoice
from simulator.voice import Intervention

ATTEMPT = "benchmark"
BUDGET = Budget(drill=10_000_000, day=10_000_000)


@dataclass(frozen=True, slots=True)
class Held:
    """What only our own side can tell of a talk."""

    reading: tuple[float, ...]
    """seconds that each reply took to be read"""
    kept_back: int
    """lines of the server's that the checks did not let through as they were"""


def hold(trainee: Trainee, url: str) -> Held:
    """Hold the talk with the server at `url`."""
    assessor = embedded_assessor()
    authored = AuthoredVoice(catalogue.bank())
    reading, kept_back = [], 0
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'record.db'}")
        store.begin(ATTEMPT, {})
        model = chat_model(Connection(name=f"openai:{MODEL}", endpoint=url))
        voice = ModelVoice(within_budget(model, store, ATTEMPT, BUDGET), authored, assessor)
        customer = Customer(trainee.talk.scenario, SEED, voice)
        for number, line in enumerate(trainee.talk.lines[:-1]):
            reply = trainee.reply(line)
            begin = time.monotonic()
            read = trainee.talk.read(assessor, reply, number)
            reading.append(time.monotonic() - begin)
            spoken = tuple(voice.speak(trainee.talk.mean(customer, number, read).cue))
            kept_back += any(isinstance(item, Intervention) for item in spoken)
        trainee.reply(trainee.talk.lines[-1])
        store.close()
    return Held(tuple(reading), kept_back)

"""The model voice in the same talk, as a drill sets it up: patience, a budget kept in a record, the checks."""

import tempfile
import time
from pathlib import Path

from benchmarks.talk import SEED, Trainee
from benchmarks.trainee import REPLIES
from drills.store import Store
from drills.voices import within_budget
from models.opening import chat_model
from models.settings import Budget, Connection
from rubric.assessor import embedded_assessor
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer
from simulator.model_voice import ModelVoice
from simulator.voice import Intervention, Sentence, line

ATTEMPT = "benchmark"


def hold(trainee: Trainee, url: str) -> list[float]:
    """Hold the talk with the server at `url`; the seconds that reading each reply took."""
    assessor = embedded_assessor()
    reading = []
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'record.db'}")
        store.begin(ATTEMPT, {})
        model = chat_model(Connection(name="openai:test-model", endpoint=url))
        budget = Budget(drill=10_000_000, day=10_000_000)
        voice = ModelVoice(
            within_budget(model, store, ATTEMPT, budget), AuthoredVoice(catalogue.bank()), assessor
        )
        customer = Customer(trainee.talk.scenario, SEED, voice)
        said = customer.open().text
        for number in range(len(REPLIES)):
            trainee.reply(said)
            start = time.monotonic()
            read = trainee.talk.read(assessor, number)
            reading.append(time.monotonic() - start)
            spoken = tuple(voice.speak(trainee.talk.mean(customer, number, read).cue))
            kept_back = [item for item in spoken if isinstance(item, Intervention)]
            said = line([item for item in spoken if isinstance(item, Sentence)])
            if kept_back: print(number, kept_back)
        trainee.reply(said)
        store.close()
    return reading

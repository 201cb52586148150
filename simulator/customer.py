"""The customer: a reply and what it did go in, and out come a new state and what the customer says."""

from dataclasses import dataclass, replace

from rubric.reading import Reading
from simulator.ending import Ending, chance, ending
from simulator.hearing import hear
from simulator.intention import Intention
from simulator.memory import Memory
from simulator.mood import Mood
from simulator.plan import Moment, Plan, plan
from simulator.scenario import Scenario
from simulator.voice import Cue, Speech, Voice


@dataclass(frozen=True, slots=True)
class State:
    """Everything the customer is at one point of a drill."""

    mood: Mood
    memory: Memory
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the customer's: the words, what was meant by it, and where things stand after it."""

    text: str
    intention: Intention
    state: State
    chance: int


@dataclass(frozen=True, slots=True)
class Customer:
    """One scenario's customer as one seed makes them; holds no state of a drill."""

    scenario: Scenario
    seed: int
    voice: Voice

    def open(self) -> Said:
        """The opening attack."""
        speech = self.voice.open(self.scenario, self.seed)
        mood = Mood.starting(self.scenario.mood)
        memory = Memory(self.scenario.channel, spoken=frozenset(speech.lines))
        return Said(
            speech.text,
            Intention.ERUPT,
            State(mood, memory),
            chance(self.scenario, mood, memory, None),
        )

    def answer(self, state: State, reply: str, reading: Reading) -> Said:
        """What the customer says to `reply`, which did `reading`. Raises `ValueError` after the end."""
        if state.ending:
            raise ValueError(f"the drill has ended ({state.ending})")
        now = self.moment(state, reply, reading)
        meant = plan(now)
        speech = self.voice.speak(
            Cue(
                self.scenario,
                self.scenario.transition.channel
                if meant.intention is Intention.MEET and self.scenario.transition
                else now.memory.channel,
                meant,
                now.band,
                now.heard,
                now.memory.spoken,
                self.seed,
                now.memory.replies,
            )
        )
        after = _having_spoken(now, meant, speech)
        return Said(
            speech.text, meant.intention, after, chance(self.scenario, after.mood, after.memory, now.end)
        )

    def moment(self, state: State, reply: str, reading: Reading) -> Moment:
        """Where things stand once `reply` has been heard, before anything is said to it."""
        heard = hear(reply, reading, self.scenario)
        road = state.memory.road(reading, heard, self.scenario)
        mood = state.mood.after(reading, road, self.scenario.temperament)
        memory = state.memory.hearing(reading, heard)
        end = ending(self.scenario, mood, memory, reading)
        return Moment(self.scenario, self.seed, mood, memory, state.memory, reading, heard, road, end)


def _having_spoken(now: Moment, meant: Plan, speech: Speech) -> State:
    mood, memory = now.mood, now.memory
    asks = Intention.ASK_EXPLANATION in (meant.intention, meant.then)
    changes: dict[str, object] = {"spoken": memory.spoken | set(speech.lines)}
    if asks:
        changes |= {"awaits": "explanation", "explanation_asked": memory.explanation_asked + 1}
    elif meant.intention is Intention.CHALLENGE:
        changes["awaits"] = "remedy"
    elif meant.intention is Intention.DISCLOSE and meant.subject:
        mood = mood.told(meant.subject)
    elif meant.intention is Intention.ANSWER and meant.subject:
        changes["told"] = memory.told | {meant.subject}
    elif meant.intention is Intention.BAIT and meant.subject:
        changes |= {"sprung": memory.sprung | {meant.subject}, "bait": meant.subject}
    elif meant.intention is Intention.MEET and now.scenario.transition:
        changes["channel"] = now.scenario.transition.channel
    return State(mood, replace(memory, **changes), now.end)  # type: ignore[arg-type]

"""The customer: a reply and what it did go in, and out come a new state and what the customer says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rubric.reading import Reading
from simulator.ending import Ending, chance, ending
from simulator.hearing import hear
from simulator.intention import Intention
from simulator.memory import Memory
from simulator.mood import Mood
from simulator.pin import UNPINNED, Pin, held, planned
from simulator.plan import Moment, Plan
from simulator.scenario import Scenario
from simulator.voice import UNSAID, Cue, Exchange, Intervention, Sentence, Talk, Voice, line


@dataclass(frozen=True, slots=True)
class State:
    """Everything the customer is at one point of a drill."""

    mood: Mood
    memory: Memory
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the customer's: the words, what was meant by it, and where things stand after it."""

    sentences: tuple[Sentence, ...]
    intention: Intention
    state: State
    chance: int
    kept_back: tuple[Intervention, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return line(self.sentences)


@dataclass(frozen=True, slots=True)
class Meant:
    """What the customer has made of a reply and is about to say, before there are words for it."""

    moment: Moment
    plan: Plan
    cue: Cue


@dataclass(frozen=True, slots=True)
class Customer:
    """One scenario's customer as one seed makes them; holds no state of a drill."""

    scenario: Scenario
    seed: int
    voice: Voice

    def open(self) -> Said:
        """The opening attack."""
        words = self.voice.open(self.scenario, self.seed)
        mood = Mood.starting(self.scenario.mood)
        memory = Memory(self.scenario.channel, spoken=frozenset(words.lines))
        return Said(
            (words,),
            Intention.ERUPT,
            State(mood, memory),
            chance(self.scenario, mood, memory, None),
        )

    def answer(self, state: State, reply: str, reading: Reading, talk: Talk = UNSAID) -> Said:
        """What the customer says to `reply`, which did `reading`. Raises `ValueError` after the end."""
        meant = self.mean(state, reply, reading, talk)
        return self.said(meant, tuple(self.voice.speak(meant.cue)))

    def mean(
        self,
        state: State,
        reply: str,
        reading: Reading,
        talk: Talk = UNSAID,
        begun: tuple[Sentence, ...] = (),
        pin: Pin = UNPINNED,
    ) -> Meant:
        """What the customer makes of `reply`, with all that a voice needs. Raises `ValueError` after the end.

        `talk` is what was said before; `begun` what has been said in answer already, if it was broken off;
        `pin` what is held fast from outside.
        """
        if state.ending:
            raise ValueError(f"the drill has ended ({state.ending})")
        now = held(self.moment(state, reply, reading), pin)
        meant = planned(now, pin)
        moves_on = meant.intention is Intention.MEET and self.scenario.transition
        cue = Cue(
            scenario=self.scenario,
            channel=self.scenario.transition.channel
            if moves_on and self.scenario.transition
            else now.memory.channel,
            plan=meant,
            band=now.band,
            heard=now.heard,
            said=now.memory.spoken.union(*(sentence.lines for sentence in begun)),
            seed=self.seed,
            turn=now.memory.replies,
            mood=now.mood,
            memory=now.memory,
            reply=reply,
            talk=talk,
            begun=begun,
        )
        return Meant(now, meant, cue)

    def said(self, meant: Meant, spoken: Sequence[Sentence | Intervention]) -> Said:
        """The line, once it has been said, and where things stand after it."""
        sentences = tuple(item for item in spoken if isinstance(item, Sentence))
        kept_back = tuple(item for item in spoken if isinstance(item, Intervention))
        after = _having_spoken(meant.moment, meant.plan, sentences)
        left = chance(self.scenario, after.mood, after.memory, meant.moment.end)
        return Said(sentences, meant.plan.intention, after, left, kept_back)

    def moment(self, state: State, reply: str, reading: Reading) -> Moment:
        """Where things stand once `reply` has been heard, before anything is said to it."""
        heard = hear(reply, reading, self.scenario)
        road = state.memory.road(reading, heard, self.scenario)
        mood = state.mood.after(reading, road, self.scenario.temperament)
        memory = state.memory.hearing(reading, heard)
        end = ending(self.scenario, mood, memory, reading, heard)
        return Moment(self.scenario, self.seed, mood, memory, state.memory, reading, heard, road, end)


def talk_of(said: Sequence[Said], replies: Sequence[str]) -> Talk:
    """The talk so far: the customer's lines, the opening first, and the replies between them."""
    answered = zip(replies, said[1:], strict=False)
    return Talk(
        said[0].text,
        tuple(
            Exchange(reply, answer.text, answer.state.memory, answer.state.mood) for reply, answer in answered
        ),
    )


def _having_spoken(now: Moment, meant: Plan, sentences: Sequence[Sentence]) -> State:
    mood, memory = now.mood, now.memory
    asks = Intention.ASK_EXPLANATION in (meant.intention, meant.then)
    changes: dict[str, object] = {"spoken": memory.spoken.union(*(sentence.lines for sentence in sentences))}
    if asks:
        changes |= {"awaits": "explanation", "explanation_asked": memory.explanation_asked + 1}
    elif meant.intention is Intention.CHALLENGE:
        changes["awaits"] = "remedy"
    elif meant.intention is Intention.COUNTER:
        changes["awaits"] = "detail"
    elif meant.intention is Intention.DISCLOSE and meant.subject:
        mood = mood.told(meant.subject)
    elif meant.intention is Intention.ANSWER and meant.subject:
        changes["told"] = memory.told | {meant.subject}
    elif meant.intention is Intention.BAIT and meant.subject:
        changes |= {"sprung": memory.sprung | {meant.subject}, "bait": meant.subject}
    elif meant.intention is Intention.MEET and now.scenario.transition:
        changes["channel"] = now.scenario.transition.channel
    return State(mood, replace(memory, **changes), now.end)  # type: ignore[arg-type]

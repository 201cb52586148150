"""The loop: a reply is kept, read, felt and answered. What is shown is in the record before it is shown."""

import secrets
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drills import dispute, disputing
from drills.attempt import Attempt, Line, Stage
from drills.dispute import Subject
from drills.help import Help
from drills.judging import body, judge_attempt
from drills.loading import DrillError, load
from drills.reading import read_reply
from drills.store import OutOfStepError, Store
from drills.told import HANDED_IN, KEPT_BACK, PIN, READING, RELEASED, SENTENCE, STATE, after
from drills.voices import MODEL, voice_for, voice_of
from models.chat import ChatModel
from models.settings import Mode
from rubric.assessor import embedded_assessor
from rubric.judge.panel import Progress
from rubric.reading import Assessor, Reading
from simulator.customer import Customer, Meant, Said
from simulator.pin import UNPINNED, Pin
from simulator.scenario import Preparation, Scenario
from simulator.voice import AUTHORED, Intervention, Sentence

LONGEST_REPLY = 20_000
"""characters"""


class Drill:
    """One attempt in progress, over the record. Safe to drop at any instant and open again."""

    def __init__(
        self,
        store: Store,
        told: Attempt,
        assessor: Assessor | None = None,
        model: ChatModel | None = None,
    ) -> None:
        self._store = store
        self._assessor = assessor or embedded_assessor()
        voice = voice_of(told, store, self._assessor, model)
        self._customer = Customer(told.scenario, told.seed, voice)
        self.attempt = told

    @classmethod
    def begin(
        cls,
        store: Store,
        scenario: Scenario,
        variant: str | None = None,
        seed: int | None = None,
        mode: Mode = "practice",
        model: ChatModel | None = None,
        owner: str | None = None,
        assignment: str | None = None,
        voice: str | None = None,
        attempt_id: str | None = None,
    ) -> "Drill":
        """Open an attempt. Where there is nothing to prepare, the customer speaks at once.

        The voice is `voice`, or the one that the settings name for `mode`; with a `model` given, that one's.
        `owner` and `assignment` are the ids of a person and of what the attempt answers, where there are any.
        """
        attempt_id = attempt_id or secrets.token_hex(6)
        setting = {
            "scenario": scenario.id,
            "variant": variant,
            "document": store.keep(scenario.model_dump_json(exclude_defaults=True)),
            "seed": secrets.randbelow(2**31) if seed is None else seed,
            "mode": mode,
            "voice": MODEL if model else voice or voice_for(mode),
        }
        store.begin(attempt_id, setting, owner, assignment)
        drill = cls.open(store, attempt_id, model)
        if drill.attempt.scenario.preparation is None:
            drill.meet()
        return drill

    @classmethod
    def open(cls, store: Store, attempt_id: str, model: ChatModel | None = None) -> "Drill":
        """Take up an attempt where it stands. Raises `DrillError` if there is none of that id."""
        return cls(store, load(store, attempt_id), model=model)

    def visit(self, contact: str) -> None:
        """Talk to somebody before the customer is met: from now on their words may be shown.

        It is written down first, so that nobody hears more people than there is time for.

        Raises `DrillError`.
        """
        if contact not in self._may_visit((contact,)):
            return
        self._append("visited", {"contact": contact})

    def ask_management(self) -> None:
        """Ask what management commits: from now on that may be shown. Raises `DrillError`."""
        if not self._preparing().management:
            raise DrillError("there is no management to ask in this drill")
        if not self.attempt.asked_management:
            self._append("asked_management", {})

    def prepare(self, contacts: Sequence[str] = (), options: Sequence[str] = ()) -> None:
        """Write down what was done beforehand, and meet the customer. Raises `DrillError`.

        `contacts` are talked to besides those who were visited before.
        """
        met = [*self.attempt.visited, *self._may_visit(contacts)]
        written = [option for option in options if option.strip()]
        self._append("prepared", {"contacts": met, "options": written})
        self.meet()

    def meet(self) -> None:
        """The customer's opening."""
        if self.attempt.stage is not Stage.PREPARING:
            raise DrillError("the customer has spoken already")
        said = self._customer.open()
        self._spoke(said, None, said.sentences)

    def reply(self, text: str) -> None:
        """Write down what the trainee says; it is kept even if nothing more happens. Raises `DrillError`."""
        if self.attempt.stage is not Stage.TALKING:
            raise DrillError(_NOT_NOW[self.attempt.stage])
        if len(text) > LONGEST_REPLY:
            raise DrillError(f"a reply has at most {LONGEST_REPLY:,} characters; this one has {len(text):,}")
        self._append("replied", {"text": text})

    def answer(self, pin: Pin = UNPINNED) -> Line | None:
        """Say what is owed, all of it; None where nothing is, or no longer."""
        if self.attempt.stage is not Stage.OWED:
            return None
        owing = self.attempt.lines[-1].number
        for _ in self.answering(pin):
            pass
        # in another window the talk may have been ended or taken back meanwhile
        return next((said for reply, said in pairwise(self.attempt.lines) if reply.number == owing), None)

    def answering(self, pin: Pin = UNPINNED) -> Iterator[Sentence]:
        """Say what is owed, sentence by sentence, each in the record before it is given.

        Two at once say it once. Where a line was broken off, what had been given is not said again. A line
        for which something was pinned is marked with it in the record.
        """
        if self.attempt.stage is not Stage.OWED:
            return
        meant, reading = understood(self.attempt, self._customer, self._assessor, pin)
        spoken: list[Sentence | Intervention] = list(self.attempt.begun)
        unwritten: list[Sentence | Intervention] = []
        try:
            for item in self._customer.voice.speak(meant.cue):
                spoken.append(item)
                unwritten.append(item)
                # the authored voice has the last word, and that is written down with the line
                if isinstance(item, Sentence) and item.voice != AUTHORED:
                    self._append(
                        "said", {"sentence": SENTENCE.dump_python(item, mode="json"), **_kept(unwritten)}
                    )
                    unwritten.clear()
                    yield item
            self._spoke(self._customer.said(meant, spoken), reading, unwritten, pin)
        except OutOfStepError:
            self.attempt = load(self._store, self.attempt.id)
            return
        yield from _sentences(unwritten)

    def recap(self, text: str) -> None:
        """Write down the summary that closes the drill. Raises `DrillError`."""
        if self.attempt.stage is not Stage.RECAP:
            raise DrillError("there is no written summary to give here")
        if len(text) > LONGEST_REPLY:
            raise DrillError(
                f"a summary has at most {LONGEST_REPLY:,} characters; this one has {len(text):,}"
            )
        reading = self._assessor.read(text, self.attempt.turns, self.attempt.scenario.brief.brief())
        self._append("recapped", {"text": text, "reading": READING.dump_python(reading, mode="json")})

    def rewind(self, reply: int) -> None:
        """Take the talk back to just before a reply of any road, and begin a new road there.

        A reply is named by its line's `number`. Raises `DrillError`.
        """
        self._may_go_back()
        if not any(line.role == "trainee" for road in self.attempt.roads for line in road.lines):
            raise DrillError("you have not said anything yet that could be taken back")
        if self.attempt.road_of(reply) is None:
            raise DrillError("there is no such reply in this drill to go back to")
        self._append("rewound", {"to": reply})

    def choose(self, leaf: int) -> None:
        """Go on with another road, where it was left. A road is named by its `road`. Raises `DrillError`."""
        self._may_go_back()
        if self.attempt.road_named(leaf) is None:
            raise DrillError("there is no such road in this drill")
        if leaf != self.attempt.road:
            self._append("chosen", {"leaf": leaf})

    def help(self, sort: Help, line: int) -> None:
        """Write down that the coach was used over a line of the talk, named by its `number`.

        Nothing else comes of it. Raises `DrillError` unless the trainee practises and it is their turn.
        """
        if self.attempt.mode != "practice":
            raise DrillError("only in practice is there a coach")
        if self.attempt.stage is not Stage.TALKING:
            raise DrillError(_NOT_NOW[self.attempt.stage])
        if all(said.number != line for said in self.attempt.lines):
            raise DrillError("there is no such line in this talk to be helped with")
        self._append("helped", {"with": sort, "line": line})

    def abandon(self) -> None:
        """Leave the talk, which ends this road of it. Raises `DrillError` once it has ended."""
        if self.attempt.ending:
            raise DrillError(_NOT_NOW[Stage.DONE])
        self._append("abandoned", {})

    def stop(self, by: str) -> None:
        """End the drill from outside, where it stands: `by` says what did. Nothing once it has ended."""
        if self.attempt.stage is not Stage.DONE:
            self._append("stopped", {"by": by})

    def unheard(self, text: str, because: str) -> None:
        """Keep what the trainee wrote when it could not count any more: it moves nothing in the talk."""
        self._append("unheard", {"text": text[:LONGEST_REPLY], "because": because})

    def release(self) -> None:
        """From now on what came of this part of a certification may be seen."""
        if not self.attempt.released:
            self._append(RELEASED, {})

    def hand_in(self) -> None:
        """Show the attempt to the trainers, for good. Raises `DrillError` before its end."""
        if self.attempt.stage is not Stage.DONE:
            raise DrillError("this drill has not ended yet; it can be handed in then")
        if self.attempt.handed_in is None:
            self._append(HANDED_IN, {})

    def judge(
        self, rubric_id: str, readers: Sequence[ChatModel], progress: Progress = lambda *_: None
    ) -> None:
        """Have a finished talk read a second time, and keep what came of it. Raises `NotFinishedError`."""
        judgement = judge_attempt(self.attempt, rubric_id, readers, progress)
        self._append("judged", body(judgement))

    def dispute(self, about: Subject, words: str) -> None:
        """Write down what the trainee says against a finding or a criterion. Raises `DisputeError`."""
        disputing.may_dispute(self.attempt, about, words)
        self._append("disputed", dispute.body(about, words))

    def withdraw(self, number: int) -> None:
        """Take a dispute back that waits for its answer. Raises `DisputeError`."""
        disputing.may_withdraw(self.attempt, number)
        self._append("withdrawn", {"dispute": number})

    def answer_dispute(self, number: int, upheld: bool, reason: str, by: str) -> None:
        """Write down what the trainer says to a dispute; a later answer takes its place, no score changes.

        Raises `DisputeError`.
        """
        disputing.may_answer(self.attempt, number, reason, by)
        self._append("answered", {"dispute": number, "upheld": upheld, "reason": reason, "by": by})

    def _spoke(
        self,
        said: Said,
        reading: Reading | None,
        unwritten: Sequence[Sentence | Intervention],
        pin: Pin = UNPINNED,
    ) -> None:
        pinned = {"pinned": PIN.dump_python(pin, mode="json")} if pin else {}
        self._append(
            "spoke",
            {
                "text": said.text,
                "intention": said.intention,
                "chance": said.chance,
                "state": STATE.dump_python(said.state, mode="json"),
                "reading": READING.dump_python(reading, mode="json") if reading else None,
                "sentences": [SENTENCE.dump_python(s, mode="json") for s in _sentences(unwritten)],
                **_kept(unwritten),
                **pinned,
            },
        )

    def _preparing(self) -> Preparation:
        plan = self.attempt.scenario.preparation
        if plan is None or self.attempt.stage is not Stage.PREPARING:
            raise DrillError("this drill has no preparation, or it is over")
        return plan

    def _may_visit(self, contacts: Sequence[str]) -> tuple[str, ...]:
        """Those of `contacts` who have not been talked to yet, if there is time for them all."""
        plan = self._preparing()
        known = {contact.id for contact in plan.contacts}
        if unknown := [c for c in contacts if c not in known]:
            raise DrillError(f"there is no {unknown[0]} to talk to; there are: {', '.join(sorted(known))}")
        all_of_them = dict.fromkeys((*self.attempt.visited, *contacts))
        if len(all_of_them) > plan.visits:
            raise DrillError(f"there is time for {plan.visits} conversations, not {len(all_of_them)}")
        return tuple(all_of_them)[len(self.attempt.visited) :]

    def _may_go_back(self) -> None:
        if self.attempt.mode == "certification":
            raise DrillError("only in practice and on the stage can you go back and try another reply")

    def _append(self, kind: str, body: dict[str, object]) -> None:
        told = self.attempt
        # whatever is written once a talk has ended is what somebody may have to answer for
        event = self._store.append(
            told.id, told.version, kind, body, lambda event: after(told, event).ending is not None
        )
        self.attempt = after(told, event)


def understood(
    told: Attempt, customer: Customer, assessor: Assessor, pin: Pin = UNPINNED
) -> tuple[Meant, Reading]:
    """What the customer makes of the reply that is owed an answer, and what that reply did. Pure."""
    if told.state is None:
        raise DrillError("the customer has not spoken yet")
    reply = told.turns[-1].text
    reading = read_reply(assessor, reply, told.turns[:-1], told.scenario, told.state)
    return customer.mean(told.state, reply, reading, told.talk, told.begun, pin), reading


def _sentences(spoken: Sequence[Sentence | Intervention]) -> list[Sentence]:
    return [item for item in spoken if isinstance(item, Sentence)]


def _kept(spoken: Sequence[Sentence | Intervention]) -> dict[str, object]:
    kept = tuple(item for item in spoken if isinstance(item, Intervention))
    return {"kept_back": KEPT_BACK.dump_python(kept, mode="json")}


_NOT_NOW = {
    Stage.PREPARING: "the customer has not been met yet; prepare first",
    Stage.OWED: "the customer has not answered yet; one moment",
    Stage.RECAP: "the talk has ended; what is left is the written summary",
    Stage.DONE: "the drill has ended; begin another",
}

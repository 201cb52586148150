"""What the trainer does with a show, over the record. Safe to drop at any instant and open again."""

import secrets
from collections.abc import Sequence
from typing import Any

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from drills.loading import DrillError
from drills.told import PIN
from errors import UserError
from models.chat import ChatModel
from simulator.pin import Pin
from simulator.scenario import Scenario
from stage.playing import rep_says
from stage.poll import AUTHORS, CLASS, Fate, Option, Poll, Results
from stage.show import MOST_NOTE, Show, after, show
from stage.store import Happening, ShowStore


class StageError(UserError):
    """Something that cannot be done at this point of a show; the message says what can."""


class Director:
    """One show in the trainer's hands: the drill that is shown, and what the stage adds to it."""

    def __init__(self, store: ShowStore, told: Show, drill: Drill) -> None:
        self._store = store
        self._drill = drill
        self.show = told

    @classmethod
    def begin(
        cls,
        store: ShowStore,
        scenario: Scenario,
        variant: str | None = None,
        seed: int | None = None,
        model: ChatModel | None = None,
        owner: str | None = None,
    ) -> "Director":
        """Open a show. The customer speaks at once; what there is to prepare is left undone."""
        drill = Drill.begin(store.record, scenario, variant, seed, "demo", model, owner)
        if drill.attempt.stage is Stage.PREPARING:
            drill.prepare()
        billing = store.open(secrets.token_hex(6), drill.attempt.id)
        return cls(store, show(billing, ()), drill)

    @classmethod
    def open(cls, store: ShowStore, show_id: str, model: ChatModel | None = None) -> "Director":
        """Take up a show where it stands. Raises `NoSuchShowError`."""
        billing = store.billing(show_id)
        told = show(billing, store.events(show_id))
        return cls(store, told, Drill.open(store.record, billing.attempt, model))

    @property
    def attempt(self) -> Attempt:
        """The drill that is shown."""
        return self._drill.attempt

    def say(self, text: str, by: str, poll: int | None = None) -> None:
        """Give a reply; what was still being voted on is closed. Raises `StageError`, `DrillError`."""
        if by not in AUTHORS:
            raise StageError(f"nobody here is called {by}")
        if not text.strip():
            raise StageError("there is nothing in this reply yet")
        self._only_open()
        self.close_poll()
        self._drill.reply(text)
        self._happened("gave", reply=self.attempt.lines[-1].number, by=by, poll=poll)

    def answer(self) -> None:
        """Have the customer answer what is owed, with what is pinned."""
        self._drill.answer(self.show.pin)

    def play_one(self, rep_id: str) -> None:
        """Let a reference rep give the next reply. Raises `DrillError`, `UserError`."""
        if self.attempt.stage is not Stage.TALKING:
            raise DrillError("the customer is not waiting for a reply")
        self.say(rep_says(rep_id, self.attempt), rep_id)

    def ask(self, options: Sequence[Option] = (), proposing: bool = True) -> None:
        """Ask the class for the next reply. Raises `StageError`."""
        self._only_open()
        if self.attempt.stage is not Stage.TALKING:
            raise StageError("the class can be asked when it is your side's turn to speak")
        if not options and not proposing:
            raise StageError("there is nothing to vote on: choose replies, or let the class propose")
        self._happened(
            "asked",
            line=self.attempt.lines[-1].number,
            options=[{"text": option.text, "by": option.by} for option in options],
            proposing=proposing,
        )

    def offer(self, text: str, by: str) -> None:
        """Put one more reply to the vote. Raises `StageError`."""
        self._happened("offered", poll=self._asked().number, text=text.strip(), by=by)

    def take_up(self, proposal: int) -> None:
        """Put a proposal to the vote, where the room sees it. Raises `StageError`."""
        self._happened("judged", poll=self._asked().number, proposal=proposal, fate=Fate.TAKEN)

    def decline(self, proposal: int) -> None:
        """Leave a proposal out; the room never sees it. Raises `StageError`."""
        self._happened("judged", poll=self._asked().number, proposal=proposal, fate=Fate.DECLINED)

    def close_poll(self) -> None:
        """Take no more votes; nothing happens where none are taken."""
        if (poll := self.show.poll) and poll.open:
            self._happened("closed", poll=poll.number)

    def say_option(self, place: int) -> None:
        """Give the reply that was voted for, or any other of the options. Raises `StageError`."""
        poll = self._asked()
        if not 0 <= place < len(poll.options):
            raise StageError("there is no such reply in this vote")
        if poll.line != self.attempt.lines[-1].number:
            raise StageError("the talk has gone on since this was asked")
        self.say(poll.options[place].text, CLASS, poll.number)

    def set(
        self,
        results: Results | None = None,
        workings: bool | None = None,
        paused: bool | None = None,
    ) -> None:
        """Change what is given of the settings."""
        given = {"results": results, "workings": workings, "paused": paused}
        self._happened("set", **{name: value for name, value in given.items() if value is not None})

    def cast(self, player: str | None) -> None:
        """Have a reference rep play the scenario from here, or nobody."""
        self._happened("set", player=player)

    def pin(self, pin: Pin) -> None:
        """Hold a feeling or an intention fast from the next line on; an empty pin lets go."""
        self._happened("pinned", pin=PIN.dump_python(pin, mode="json"))

    def note(self, line: int, text: str) -> None:
        """Write a note on a line, named by its event; an empty one takes it away. Raises `StageError`."""
        text = text.strip()
        if len(text) > MOST_NOTE:
            raise StageError(f"a note has at most {MOST_NOTE:,} characters; this one has {len(text):,}")
        self._happened("noted", line=line, text=text)

    def rewind(self, reply: int) -> None:
        """Go back to just before a reply, named by its event; other roads stay. Raises `DrillError`."""
        self._only_open()
        self.close_poll()
        if self.show.player:
            self.cast(None)
        self._drill.rewind(reply)

    def choose(self, road: int) -> None:
        """Go on with another road. Raises `DrillError`."""
        self._only_open()
        self.close_poll()
        self._drill.choose(road)

    def end(self) -> None:
        """End the show; its code opens nothing any more."""
        self._store.end(self.show.billing.id)
        self._catch_up()

    def _asked(self) -> Poll:
        self._only_open()
        if self.show.poll is None:
            raise StageError("the class has not been asked anything yet")
        return self.show.poll

    def _only_open(self) -> None:
        if not self.show.open:
            raise StageError("this show is over; open another")

    def _happened(self, kind: str, **body: Any) -> None:
        self._store.append(self.show.billing.id, [Happening(kind, body)])
        self._catch_up()

    def _catch_up(self) -> None:
        for event in self._store.events(self.show.billing.id, self.show.version):
            self.show = after(self.show, event)

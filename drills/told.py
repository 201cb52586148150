"""One attempt as its record tells it: events in, an immutable value out. No I/O."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from drills import dispute
from drills.attempt import Attempt, Branch, Line, Preparation
from drills.help import Help, Helped
from drills.store import Entry, Event
from rubric.judge.judgement import JUDGEMENT
from rubric.reading import Reading
from simulator.customer import State
from simulator.intention import Intention
from simulator.naming import named
from simulator.pin import Pin
from simulator.scenario import Scenario
from simulator.voice import AUTHORED, Intervention, Sentence

STATE: TypeAdapter[State] = TypeAdapter(State)
SENTENCE: TypeAdapter[Sentence] = TypeAdapter(Sentence)
KEPT_BACK: TypeAdapter[tuple[Intervention, ...]] = TypeAdapter(tuple[Intervention, ...])
READING: TypeAdapter[Reading] = TypeAdapter(Reading)
PIN: TypeAdapter[Pin] = TypeAdapter(Pin)

HANDED_IN = "handed_in"
"""the kind of event by which an attempt is shown to the trainers"""
RELEASED = "released"
"""the kind of event after which somebody who is certified may see what came of it"""


def attempt(entry: Entry, scenario: Scenario, events: Iterable[Event]) -> Attempt:
    """The attempt that `events` tell of, with `scenario` as its seed has it."""
    setting = entry.setting
    seed = int(setting["seed"])
    told = Attempt(
        entry.id,
        named(scenario, seed),
        seed,
        entry.started_at,
        str(setting.get("voice", AUTHORED)),
        mode=setting.get("mode", "practice"),
        owner=entry.owner,
        assignment=entry.assignment,
    )
    for event in events:
        told = after(told, event)
    return told


def after(told: Attempt, event: Event) -> Attempt:
    """The attempt once `event` has happened."""
    body: Any = event.body
    told = replace(told, version=event.number + 1)
    if event.erased:
        return told
    match event.kind:
        case "visited":
            return replace(told, visited=(*told.visited, body["contact"]))
        case "asked_management":
            return replace(told, asked_management=True)
        case "prepared":
            prepared = Preparation(tuple(body["contacts"]), tuple(body["options"]))
            return replace(told, preparation=prepared)
        case "replied":
            reply = Line("trainee", body["text"], event.at, number=event.number)
            return replace(told, lines=(*told.lines, reply))
        case "said":
            return replace(
                told,
                begun=(*told.begun, SENTENCE.validate_python(body["sentence"])),
                kept_back=(*told.kept_back, *KEPT_BACK.validate_python(body["kept_back"])),
            )
        case "spoke":
            spoken = _spoken(body, event, told)
            return replace(told, lines=(*_read(told.lines, body["reading"]), spoken), begun=(), kept_back=())
        case "recapped":
            reading = READING.validate_python(body["reading"])
            recap = Line("trainee", body["text"], event.at, reading=reading, number=event.number)
            return replace(told, recap=recap)
        case "judged":
            judgement = JUDGEMENT.validate_python(body["judgement"])
            return replace(told, judgements={**told.judgements, body["rubric"]: judgement})
        case "disputed" | "withdrawn" | "answered":
            return replace(told, disputes=dispute.after(told.disputes, event, told.road))
        case "abandoned":
            return replace(told, abandoned=True)
        case "stopped":
            return replace(told, stopped=body["by"])
        case "released":
            return replace(told, released=True)
        case "handed_in":
            # the attempt is, with all its roads
            others = tuple(replace(road, handed_in=event.at) for road in told.others)
            return replace(told, handed_in=event.at, others=others)
        case "rewound":
            return _rewound(told, body["to"], event.number)
        case "chosen":
            return _chosen(told, body["leaf"], event.number)
        case "helped":
            return replace(told, helped=(*told.helped, Helped(Help(body["with"]), body["line"])))
    # what stands beside the talk moves nothing in it, and a later version may write more of that
    return told


def _rewound(told: Attempt, reply: int, number: int) -> Attempt:
    """`told` on the road that event `number` begins just before a reply."""
    left = told.road_of(reply)
    if left is None:
        raise ValueError(f"event {number} of attempt {told.id} goes back to a reply that was never given")
    road = replace(
        left,
        lines=tuple(line for line in left.lines if line.number < reply),
        begun=(),
        kept_back=(),
        recap=None,
        abandoned=False,
        judgements={},
        road=number,
        branch=Branch(left.road, reply),
    )
    return _onto(told, road)


def _chosen(told: Attempt, leaf: int, number: int) -> Attempt:
    road = told.road_named(leaf)
    if road is None:
        raise ValueError(f"event {number} of attempt {told.id} chooses a road that is not there")
    return _onto(told, road)


def _onto(told: Attempt, road: Attempt) -> Attempt:
    """`told` on another road; the one it was on is left standing, unless nothing has happened there."""
    others = tuple(left for left in told.roads if left.road != road.road and not left.untrodden)
    return replace(road, others=others, version=told.version, helped=told.helped, disputes=told.disputes)


def _spoken(body: Any, event: Event, told: Attempt) -> Line:
    rest = [SENTENCE.validate_python(sentence) for sentence in body.get("sentences", ())]
    return Line(
        "customer",
        body["text"],
        event.at,
        Intention(body["intention"]),
        body["chance"],
        STATE.validate_python(body["state"]),
        sentences=(*told.begun, *rest) or (Sentence(body["text"], AUTHORED),),
        kept_back=(*told.kept_back, *KEPT_BACK.validate_python(body.get("kept_back", ()))),
        number=event.number,
        pin=PIN.validate_python(body.get("pinned", {})),
    )


def _read(lines: tuple[Line, ...], reading: Any) -> tuple[Line, ...]:
    """A reply's reading is written down with the answer it led to."""
    if reading is None:
        return lines
    return (*lines[:-1], replace(lines[-1], reading=READING.validate_python(reading)))

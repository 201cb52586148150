"""What came of a drill or a sitting as xAPI statements, with the verbs and scores of cmi5. Pure.

The same outcome always gives the same statements under the same ids, so that sending one twice is sending it
once. A decision that takes the place of another refers to it; what was said is never told.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from exchange.naming import Naming
from exchange.outcome import Outcome, Part, Ruling, Thing

VERSION = "1.0.3"
"""of xAPI"""

Statement = dict[str, Any]
Verb = Literal[
    "initialized", "experienced", "completed", "passed", "failed", "terminated", "abandoned", "voided"
]

_ADL = "http://adlnet.gov/expapi"
_CMI5 = "https://w3id.org/xapi/cmi5/context"
_VERBS: dict[Verb, str] = {
    "initialized": f"{_ADL}/verbs/initialized",
    "experienced": f"{_ADL}/verbs/experienced",
    "completed": f"{_ADL}/verbs/completed",
    "passed": f"{_ADL}/verbs/passed",
    "failed": f"{_ADL}/verbs/failed",
    "terminated": f"{_ADL}/verbs/terminated",
    "abandoned": "https://w3id.org/xapi/adl/verbs/abandoned",
    "voided": f"{_ADL}/verbs/voided",
}
_MOVES_ON = ("completed", "passed", "failed")
_TYPES = {"drill": f"{_ADL}/activities/simulation", "sitting": f"{_ADL}/activities/assessment"}


def statements(outcome: Outcome, naming: Naming) -> tuple[Statement, ...]:
    """All that can be told by now, in the order in which it happened."""
    return tuple(_Teller(outcome, naming).tell())


class _Teller:
    def __init__(self, outcome: Outcome, naming: Naming) -> None:
        self._outcome = outcome
        self._naming = naming
        self._registration = naming.uuid(f"{outcome.sort}/{outcome.id}")

    def tell(self) -> Iterator[Statement]:
        told = self._outcome
        yield self._statement("initialized", told.begun)
        for part in told.parts:
            yield self._experienced(part)
        if told.ended is None:
            return
        result = {"duration": _duration(told.took)}
        if told.left:
            yield self._statement("abandoned", told.ended, result)
        else:
            roads = {self._naming.extension("roads"): told.roads}
            yield self._statement(
                "completed", told.ended, {"completion": True, **result, "extensions": roads}
            )
            at_once = [ruling for ruling in told.rulings if ruling.at <= told.ended]
            yield from map(self._ruled, at_once)
            yield self._statement("terminated", told.ended, result)
            yield from (self._ruled(ruling) for ruling in told.rulings if ruling.at > told.ended)
        if told.void:
            for ruling in told.rulings:
                yield self._voided(ruling, told.void)

    def _ruled(self, ruling: Ruling) -> Statement:
        told = self._outcome
        result: dict[str, Any] = {"success": ruling.passed, "duration": _duration(told.took)}
        extensions: dict[str, Any] = {
            self._naming.extension("decided-by"): ruling.by,
            self._naming.extension("rubric"): told.rubric,
        }
        if ruling.score is not None:
            result["score"] = {"scaled": ruling.score / 100, "raw": ruling.score, "min": 0, "max": 100}
            # in cmi5 the mark alone decides; where a forbidden move or a person did, it is left out
            if ruling.passed == (ruling.score >= told.pass_mark):
                extensions[f"{_CMI5}/extensions/masteryscore"] = told.pass_mark / 100
        verb: Verb = "passed" if ruling.passed else "failed"
        made = self._statement(verb, ruling.at, result, extensions, self._ruling_name(ruling))
        before = [earlier for earlier in told.rulings if earlier.number < ruling.number]
        if before:
            made["context"]["statement"] = self._reference(before[-1])
        return made

    def _experienced(self, part: Part) -> Statement:
        thing = Thing(f"{self._outcome.thing.path}/drills/{part.place}", f"Drill {part.place}")
        made = self._statement(
            "experienced", part.ended, {"duration": _duration(part.took)}, name=f"experienced/{part.place}"
        )
        context = made["context"]
        context["contextActivities"] = {"parent": [made["object"]]}
        return made | {"object": self._activity(thing, "drill")}

    def _voided(self, ruling: Ruling, at: datetime) -> Statement:
        return {
            "id": str(self._id(f"voided/{ruling.number}")),
            "actor": self._naming.account("ripitz"),
            "verb": _verb("voided"),
            "object": self._reference(ruling),
            "context": {"registration": str(self._registration)},
            "timestamp": _moment(at),
            "version": VERSION,
        }

    def _statement(
        self,
        verb: Verb,
        at: datetime,
        result: dict[str, Any] | None = None,
        extensions: dict[str, Any] | None = None,
        name: str = "",
    ) -> Statement:
        told = self._outcome
        category = [{"id": f"{_CMI5}/categories/cmi5"}]
        if verb in _MOVES_ON:
            category.append({"id": f"{_CMI5}/categories/moveon"})
        activities: dict[str, Any] = {"category": category}
        if told.within:
            activities["parent"] = [self._activity(told.within)]
        return {
            "id": str(self._id(name or verb)),
            "actor": self._naming.agent(told.who),
            "verb": _verb(verb),
            "object": self._activity(told.thing, told.sort),
            **({"result": result} if result else {}),
            "context": {
                "registration": str(self._registration),
                "platform": "Ripitz",
                "language": "en",
                "contextActivities": activities,
                "extensions": {f"{_CMI5}/extensions/sessionid": told.id, **(extensions or {})},
            },
            "timestamp": _moment(at),
            "version": VERSION,
        }

    def _activity(self, thing: Thing, sort: str = "") -> dict[str, Any]:
        definition: dict[str, Any] = {"name": {"en": thing.title}}
        if sort:
            definition["type"] = _TYPES[sort]
        return {
            "objectType": "Activity",
            "id": self._naming.activity(thing.path),
            "definition": definition,
        }

    def _reference(self, ruling: Ruling) -> dict[str, str]:
        return {"objectType": "StatementRef", "id": str(self._id(self._ruling_name(ruling)))}

    def _ruling_name(self, ruling: Ruling) -> str:
        # not by what was decided: what was told once is never contradicted under another id
        return f"ruling/{ruling.number}"

    def _id(self, name: str) -> Any:
        return self._naming.uuid(f"{self._registration}/{name}")


def _verb(verb: Verb) -> dict[str, Any]:
    return {"id": _VERBS[verb], "display": {"en": verb}}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _duration(took: timedelta | None) -> str:
    """ISO 8601, to the hundredth of a second, which is as fine as xAPI looks."""
    return f"PT{max(0.0, (took or timedelta()).total_seconds()):.2f}S"

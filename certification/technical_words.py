"""The technical report in words and tables, each figure with what it rests on and cannot tell. Pure."""

from datetime import datetime

from certification import agreement as compared
from certification.coefficients import Agreed, Coefficient
from certification.deciding import Why
from certification.results import Standing
from certification.technical import AROUND, FEWEST, Group, Share, Technical
from certification.technical_form import Document, Section, Table, count
from certification.technical_pool import pool
from credentials.register import Tally
from record.ledger import Entry
from rubric.criteria import criterion_title

FEWEST_SHOWN = 5
"""Sittings in a group; figures of fewer would point at people."""
WHY = {
    Why.NEAR: "the score was within the margin of the mark",
    Why.UNSURE: "doubtful findings could turn it",
    Why.UNSCORED: "what matters could not be scored",
    Why.UNMET: "not every customer was met",
    Why.DIFFER: "the second reader would turn it",
    Why.UNJUDGED: "the second reader could not read it",
    Why.BORROWED: "much of it was said before by somebody else",
}
INCIDENTS = {
    "sitting_paused": "paused by a proctor",
    "sitting_resumed": "gone on after a pause",
    "sitting_extended": "more time given by a proctor",
    "sitting_prolonged": "more days given by a proctor",
    "time_given_back": "time given back after the server was away",
    "sitting_closed": "ended by a proctor",
    "sitting_voided": "declared void",
}
NONE = (
    "None: nobody paused, prolonged, ended or voided a sitting, and no time had to be given back because the "
    "server was away."
)


def document(told: Technical, at: datetime, last: Entry | None = None) -> Document:
    """The report, made at a moment from a record whose ledger ended with `last`."""
    terms = told.terms
    upto = f", from the record up to entry {last.number} of its ledger ({last.hash[:12]})" if last else ""
    return Document(
        f"Technical report: {terms.title}",
        f"Certification {terms.id}, version {terms.version}. Made on {at:%-d %B %Y} by Ripitz{upto}. Whether "
        "that record is whole, ripitz verify says. This report names the customers of the pool, which those "
        "who will be certified must not know.",
        (
            _what(told),
            pool(told.terms),
            _results(told),
            _mark(told),
            _error(told),
            _agreement(told),
            _levels(told),
            _groups(told),
            _versions(told),
            _incidents(told),
        ),
    )


def _what(told: Technical) -> Section:
    terms = told.terms
    second = "read a second time by a model" if terms.judge else "read by the embedded assessor alone"
    return Section(
        "What it asks",
        (
            terms.about,
            f"Each person meets {count(terms.draw, 'customer')} of a pool of {len(terms.customers)}, "
            f"with {terms.time_limit} minutes for each. The mean of the scores has to reach "
            f"{terms.pass_mark} of 100; within {count(terms.margin, 'point')} of that a person decides. "
            f"Every drill is {second}. What fails a drill outright fails the sitting.",
        ),
    )


def _results(told: Technical) -> Section:
    total = sum(told.standings.values())
    decided = (
        f"Of {count(told.passed.of, 'result')} in force, {told.passed.number} passed: "
        f"{_share(told.passed)}, in brackets the 95 % interval. Of all in force, a person decided "
        f"{told.by_person}."
        if told.passed.of
        else "No result is in force yet."
    )
    asked = "; ".join(f"{WHY[Why(why)]}: {times}" for why, times in sorted(told.asked.items()))
    why = f"Why the machine asked for a person, often for several reasons at once: {asked or 'it never did'}."
    appeals = (
        f"{count(told.appeals, 'appeal')}, of which {told.overturned} turned a failed sitting into a passed "
        f"one. {count(told.retakes, 'free retake')}, {count(told.regrades, 'regrade')}."
        if told.appeals or told.regrades
        else "Nothing was appealed, and nothing graded again."
    )
    rows = tuple((str(one), str(told.standings[one])) for one in Standing if told.standings.get(one))
    return Section(
        "Results",
        (
            f"{count(total, 'sitting')} of {count(told.people, 'person', 'people')}.{_few(total)}",
            decided,
            why,
            appeals,
            _certificates(told.certificates),
        ),
        Table(("Standing", "Sittings"), rows) if rows else None,
    )


def _certificates(found: Tally) -> str:
    if not found.issued:
        return "No certificate was issued."
    return (
        f"{count(found.issued, 'certificate')} issued: {found.hold} valid now, {found.revoked} revoked, "
        f"{found.expired} expired."
    )


def _mark(told: Technical) -> Section:
    setting = told.terms.standard_setting
    if setting is None:
        said = (
            "How the pass mark was set is not documented. Until it is, nothing supports that "
            f"{told.terms.pass_mark} is the right mark, however well the scores are measured."
        )
    else:
        said = f"Method: {setting.method} Panel: {setting.panel} Set on {setting.day:%-d %B %Y}."
    return Section("How the pass mark was set", (said,))


def _error(told: Technical) -> Section:
    found = told.at_mark
    title = "The error at the mark, and the consistency of decisions"
    if found is None:
        return Section(
            title,
            ("It cannot be told from these sittings: it takes people who met more than one customer.",),
        )
    where = (
        f"on {count(found.sittings, 'sitting')} within {AROUND} points of the mark"
        if found.near
        else f"on all {count(found.sittings, 'sitting')}, because fewer than {FEWEST} lie near the mark"
    )
    return Section(
        title,
        (
            f"The standard error of a score is {found.error:.1f} points, found {where}: how far a person’s "
            f"mean would move with other customers of the pool (Brennan 1998).{_few(found.sittings)}",
            f"By the score alone, {_per_cent(found.rightly)} would be classed as their true score would, and "
            f"{_per_cent(found.alike)} alike if they sat twice (Rudner 2005; Lee 2010). Sittings within the "
            "margin go to a person, so the decisions in force rest on more than that.",
            "What fails outright is not in these figures, nor what a person would change from day to day.",
        ),
    )


def _agreement(told: Technical) -> Section:
    found = told.agreement
    rows = tuple(
        _agreed(name, one)
        for name, one in (
            ("Reviewer and machine, pass or fail", found.decision),
            ("First and second reviewer, pass or fail", found.people),
            ("First and second reviewer, levels", found.people_levels),
        )
        if one
    )
    first = (
        f"Reviews given: {found.reviews}, of which on appeal: {found.on_appeal}. Each was given without "
        "knowing the machine’s grade or another review."
        if found.reviews
        else "No review was given yet, so nothing can be compared."
    )
    rest = (
        "The machine’s side is what it would have decided by itself. Reviews are asked for where it was in "
        "doubt or a trainee was: these are the hard cases, and over all sittings more should agree.",
        "Kappa is Cohen’s, weighted by squares for levels; AC is Gwet’s (AC1, for levels AC2), which holds "
        "where nearly all answers are alike. In brackets the 95 % interval; of fewer than "
        f"{FEWEST} pairs, or where all are alike, there is none that could be relied on.",
    )
    return Section(
        "Agreement of people and machine",
        (first, *(rest if rows else ())),
        Table(("", "Pairs", "Agree", "Kappa", "AC"), rows) if rows else None,
    )


def _levels(told: Technical) -> Section:
    levels = told.agreement.levels
    rows = tuple(_agreed(criterion_title(name), found) for name, found in levels.items())
    return Section(
        "Agreement by criterion",
        ("Levels from 0 to 4; near levels agree in part.",) if rows else ("Nothing to compare yet.",),
        Table(("Criterion", "Pairs", "Agree", "Kappa", "AC"), rows) if rows else None,
    )


def _groups(told: Technical) -> Section:
    shown = [group for group in told.groups if group.passed.of >= FEWEST_SHOWN]
    hidden = sum(0 < group.passed.of < FEWEST_SHOWN for group in told.groups)
    rows = tuple(_group(group) for group in shown)
    said = [
        "Shares with their 95 % interval. A difference can be one of skill; the report cannot tell that "
        "apart from a difference in how people are read. Nothing else is known of people: no sex, age or "
        "origin.",
    ]
    if hidden:
        said.append(
            f"{count(hidden, 'group')} of fewer than {FEWEST_SHOWN} sittings not shown: that would point at "
            "people."
        )
    if told.allowed:
        said.append(f"{count(told.allowed, 'sitting')} with more time, by an accommodation.")
    return Section(
        "Differences between groups and ways of writing",
        tuple(said),
        Table(("Group", "Sittings", "Passed", "Mean score"), rows) if rows else None,
    )


def _group(group: Group) -> tuple[str, ...]:
    few = " (few)" if group.passed.of < FEWEST else ""
    mean = "none" if group.mean is None else f"{group.mean:.0f}"
    return f"{group.kind}: {group.name}", f"{group.passed.of}{few}", _share(group.passed), mean


def _versions(told: Technical) -> Section:
    return Section(
        "Versions in force",
        ("What each sitting began with, and kept to its end; in brackets the beginning of the SHA-256.",),
        Table(
            ("What", "Version", "Sittings"), tuple((what, which, str(n)) for what, which, n in told.versions)
        )
        if told.versions
        else None,
    )


def _incidents(told: Technical) -> Section:
    rows = tuple(
        (
            f"{one.at:%Y-%m-%d %H:%M}",
            INCIDENTS.get(one.kind, one.kind.replace("_", " ")),
            f"{one.because} ({one.minutes} minutes)" if one.minutes else one.because,
        )
        for one in sorted(told.incidents, key=lambda one: one.at)
    )
    return Section(
        "Incidents",
        (f"{count(len(rows), 'incident')}; times are UTC.",) if rows else (NONE,),
        Table(("When", "What", "Cause"), rows) if rows else None,
    )


def _agreed(name: str, found: Agreed) -> tuple[str, ...]:
    few = " (few)" if compared.too_few(found) else ""
    return (
        name,
        f"{found.number}{few}",
        _per_cent(found.share),
        _coefficient(found.kappa, bool(few)),
        _coefficient(found.gwet, bool(few)),
    )


def _coefficient(found: Coefficient | None, few: bool) -> str:
    if found is None:
        return "no meaning"
    # of few pairs the variance is often nothing at all, and an interval without width would be believed
    if few or found.low == found.high:
        return f"{found.value:.2f} (no interval)"
    return f"{found.value:.2f} ({found.low:.2f} to {found.high:.2f})"


def _share(share: Share) -> str:
    low, high = share.interval
    return f"{_per_cent(share.value)} ({_per_cent(low)} to {_per_cent(high)})"


def _per_cent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _few(number: int) -> str:
    return f" These are fewer than {FEWEST}: too few to rely on." if number < FEWEST else ""

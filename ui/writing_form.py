"""The form of a draft: one section at a time, each field a key of the text. What changes is one edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

import datafile
from datafile import Key, Problem
from drills.published import fields
from drills.published.draft import Kind
from drills.published.fields import Drawer, Field, Group, OnlyIf, Part, Section, Shape
from drills.published.rubric_form import RUBRIC
from drills.published.scenario_form import SCENARIO
from drills.published.text import Drop, Edit, Put, at
from ui import markup, session, writing
from ui.writing import Writing
from ui.writing_words import option_name

_SECTIONS = {Kind.SCENARIO: SCENARIO, Kind.RUBRIC: RUBRIC}


@dataclass(frozen=True, slots=True)
class _Form:
    """What the fields are drawn from."""

    draft: str
    stamp: int
    data: Any
    problems: Sequence[Problem]

    def box(self, key: Key) -> str:
        return f"write-{self.draft}-{self.stamp}-{'-'.join(map(str, key))}"


def show(here: Writing, problems: Sequence[Problem]) -> None:
    """The section that was chosen, with what is wrong in it at its fields."""
    if unreadable := writing.readable(here.text):
        st.warning(f"The form cannot show this text. Mend it as YAML, {markup.plain(unreadable)}.")
        return
    data, _ = datafile.values(here.text.encode(), "draft")
    form = _Form(here.draft.id, here.stamp, data, problems)
    sections = {section.title: section for section in _SECTIONS[here.draft.kind]}
    title = st.pills(
        "Part of the form",
        list(sections),
        default=next(iter(sections)),
        required=True,
        format_func=lambda name: _with_count(name, sections[name], problems),
        key=f"section-{here.draft.id}",
    )
    section = sections[str(title)]
    if section.about:
        st.caption(section.about)
    for part in section.parts:
        _part(form, (), part)


def _with_count(title: str, section: Section, problems: Sequence[Problem]) -> str:
    wrong = sum(any(_under(problem, key) for key in section.keys) for problem in problems)
    return f"{title} ({wrong} to mend)" if wrong else title


def _part(form: _Form, base: Key, part: Part) -> None:
    match part:
        case Field():
            _field(form, base, part)
        case Group():
            _group(form, base, part)
        case Drawer():
            _drawer(form, base, part)
        case OnlyIf() if at(form.data, (*base, *part.key)) == part.value:
            for each in part.parts:
                _field(form, base, each)


def _group(form: _Form, base: Key, group: Group) -> None:
    key = (*base, *group.key)
    items = at(form.data, key) or []
    if not isinstance(items, list):
        _not_shown(key)
        return
    for index, item in enumerate(items):
        called = at(item, group.heading)
        name = f"{group.label} {index + 1}"
        heading = f"{name}: {markup.plain(called)}" if isinstance(called, str) and called else name
        wrong = any(_under(problem, (*key, index)) for problem in form.problems)
        # nested boxes of boxes would be hard to read on a phone
        place = st.expander(heading, expanded=wrong, key=form.box((*key, index, "fold"))) if not base else st
        with place.container(border=bool(base)):
            for part in group.parts:
                _part(form, (*key, index), part)
            st.button(
                f"Remove {name[:1].lower()}{name[1:]}",
                type="tertiary",
                key=form.box((*key, index, "remove")),
                on_click=writing.change,
                args=(form.draft, (Drop((*key, index)),), True),
            )
    _told(form, key)
    label = group.label[:1].lower() + group.label[1:]
    st.button(
        f"Add: {label}",
        icon=":material/add:",
        key=form.box((*key, "add")),
        on_click=writing.change,
        args=(form.draft, (Put((*key, len(items)), _fresh(group, items)),), True),
    )


def _fresh(group: Group, items: Sequence[Any]) -> dict[str, Any]:
    taken = {at(item, ("id",)) for item in items}
    pattern = str(group.fresh.get("id", ""))
    number = next(n for n in range(1, len(items) + 2) if pattern.replace("{n}", str(n)) not in taken)
    return group.fresh | ({"id": pattern.replace("{n}", str(number))} if pattern else {})


def _drawer(form: _Form, base: Key, drawer: Drawer) -> None:
    key = (*base, *drawer.key)
    there = at(form.data, key) or {}
    name = st.selectbox(
        drawer.label,
        drawer.names,
        format_func=lambda each: option_name(each) + (" (written)" if each in there else ""),
        key=form.box((*key, "name")),
    )
    with st.container(border=True):
        for each in drawer.parts:
            _field(form, (*key, name), each)
    _told(form, key)


def _field(form: _Form, base: Key, field: Field) -> None:
    key = (*base, *field.key)
    value = at(form.data, key)
    if not fields.fits(field.shape, value):
        _not_shown(key)
        return
    _widget(form, key, field, value)
    if field.shape is Shape.ROWS and (more := len(fields.unseen(value))):
        st.caption(f"{more} more with conditions of their own: those stand in the YAML.")
    _told(form, key)


def _widget(form: _Form, key: Key, field: Field, value: Any) -> None:
    box = form.box(key)
    changed = (form.draft, box, key, field, value)
    rest: dict[str, Any] = {"key": box, "help": field.help or None, "on_change": _changed, "args": changed}
    shown = fields.typed(field.shape, value)
    now: Any
    match field.shape:
        case Shape.TEXT:
            now = st.text_input(field.label, shown := shown or "", live="0.7s", **rest)
        case Shape.LONG | Shape.ROWS | Shape.GROUPS:
            now = st.text_area(field.label, shown := shown or "", height=120, **rest)
        case Shape.CHOICE:
            options = _options(form, field, shown)
            shown = shown if shown is not None else field.usual or options[0]
            now = st.selectbox(field.label, options, options.index(shown), format_func=option_name, **rest)
        case Shape.SEVERAL:
            shown = shown or []
            options = list(dict.fromkeys((*field.options, *shown)))
            now = st.multiselect(field.label, options, shown, format_func=option_name, **rest)
        case Shape.COUNT:
            shown = int(field.usual or field.least) if shown is None else int(shown)
            fewest, most = min(int(field.least), shown), max(int(field.most), shown)
            now = st.number_input(field.label, fewest, most, shown, **rest)
        case Shape.NUMBER:
            shown = float(field.usual or field.least) if shown is None else float(shown)
            lowest, highest = float(min(field.least, shown)), float(max(field.most, shown))
            now = st.number_input(field.label, lowest, highest, shown, 0.1, "%.1f", **rest)
        case Shape.TICK:
            now = st.checkbox(field.label, shown := bool(shown), **rest)
    if fields.meant(field.shape, now) != fields.meant(field.shape, shown):
        # whoever types on may cut short the run that was to take a change up
        _changed(*changed)
        st.rerun()


def _options(form: _Form, field: Field, shown: Any) -> list[str]:
    own = [at(item, ("id",)) for item in at(form.data, field.also) or ()] if field.also else []
    more = [each for each in (*own, shown) if isinstance(each, str)]
    return list(dict.fromkeys((*field.options, *more)))


def _changed(draft_id: str, box: str, key: Key, field: Field, before: Any) -> None:
    now = fields.meant(field.shape, session.chosen(box), before)
    edit: Edit = Put(key, now)
    anew = False
    if isinstance(now, str) and now in field.remakes:
        edit, anew = Put(key[:-1], field.remakes[now]), True
    elif field.optional and (fields.empty(now) or now == field.usual):
        edit = Drop(key)
    writing.change(draft_id, (edit,), anew)


def _told(form: _Form, key: Key) -> None:
    """What is wrong at a field, below it."""
    dotted = ".".join(map(str, key))
    wrong = [problem for problem in form.problems if problem.key == dotted or _inside_rows(problem, dotted)]
    if wrong:
        markup.show("wrong", problems=wrong)


def _inside_rows(problem: Problem, dotted: str) -> bool:
    rest = problem.key.removeprefix(f"{dotted}.")
    return rest != problem.key and all(part.isdecimal() or part == "say" for part in rest.split("."))


def _under(problem: Problem, key: Key) -> bool:
    dotted = ".".join(map(str, key))
    return problem.key == dotted or problem.key.startswith(f"{dotted}.")


def _not_shown(key: Key) -> None:
    st.caption(
        f"“{'.'.join(map(str, key))}” is written in a way that the form does not show. It stands in the YAML."
    )

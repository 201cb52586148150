"""Whether the models that are set up answer, how fast, and what is wrong where one does not."""

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel

from models.chat import ChatModel, Message, ModelError, Trouble, Usage
from models.patience import PatientModel
from models.plain import TROUBLE_IN_WORDS
from models.settings import NESTED, PREFIX, Connection, Settings, file
from models.thrift import guessed

SAMPLE = """\
[model]
name = "openai:gpt-5-mini"
key_variable = "OPENAI_API_KEY"
"""
"""All it takes to have a model speak."""

MOST_WORDS = 30
"""after which a model that was asked for ten is thanked and left"""

_ADDRESSES = ("OPENAI_API_BASE", "OPENAI_BASE_URL")
"""the environment variables by which OpenAI's client goes elsewhere"""

LINE = (
    Message(
        "system",
        "You play a customer whose delivery came a day late. Say one short sentence as that customer:"
        " ten words at most, nothing else.",
    ),
    Message("user", "Good morning, Sam speaking. What can I do for you?"),
)
FORM = (
    Message("system", "You fill in a form about what a seller said: a short reason, then yes or no."),
    Message("user", "The seller said: I am sorry that we were late. Is that an apology?"),
)


class Answered(BaseModel):
    """The form the judge is tried with: small, and of the same kind as the real one."""

    reason: str
    answer: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the settings come from."""

    file: Path | None
    variables: tuple[str, ...]
    """the environment's, which overrule the file's"""
    unknown: tuple[str, ...]
    """what looks like one and belongs to no setting"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A model to look at, and how it is reached for each of its tasks."""

    tasks: tuple[Literal["voice", "judge"], ...]
    speaking: Connection
    judging: Connection | None

    @property
    def place(self) -> str:
        """The model, and where it is if that is not the provider's own address."""
        endpoint = urlsplit(self.speaking.endpoint)
        if endpoint.netloc:
            return f"{self.speaking.name} at {endpoint.scheme}://{endpoint.netloc}{endpoint.path}"
        elsewhere = [name for name in _ADDRESSES if self._openai and os.environ.get(name)]
        return self.speaking.name + (f" at the address in {elsewhere[0]}" if elsewhere else "")

    @property
    def key_variable(self) -> str:
        """The environment variable its key is taken from, as far as that is known; empty where it is not."""
        return self.speaking.key_variable or ("OPENAI_API_KEY" if self._openai else "")

    @property
    def _openai(self) -> bool:
        return self.speaking.provider == "openai" and not self.speaking.endpoint


@dataclass(frozen=True, slots=True)
class Line:
    """A short line that the model was asked for. Seconds are counted from the request."""

    text: str = ""
    first: float | None = None
    whole: float = 0.0
    tokens: int = 0
    counted: bool = False
    """by the provider; otherwise guessed from the length"""
    cut_off: bool = False
    trouble: Trouble | None = None

    @property
    def rate(self) -> float:
        """Tokens a second, the wait for the first among them."""
        return self.tokens / self.whole if self.whole else 0.0


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that the model was asked to fill."""

    seconds: float
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of looking at a model."""

    subject: Subject
    key_is_set: bool | None
    """None where it is not known which variable would hold it"""
    line: Line
    form: Filled | None = None
    package: str = ""
    """what to install, where that is what is missing"""

    @property
    def well(self) -> bool:
        """Whether the model does what it is there for."""
        return not self.line.trouble and not (self.form and self.form.trouble)

    @property
    def advice(self) -> tuple[str, ...]:
        """What to do, in plain words: nothing where all is well."""
        return tuple(dict.fromkeys((*self._about_key, *self._about_line, *self._about_form)))

    @property
    def _about_key(self) -> tuple[str, ...]:
        if self.key_is_set is False:
            return (f"{self.subject.key_variable} is not set in the environment: put the key there.",)
        return ()

    @property
    def _about_line(self) -> tuple[str, ...]:
        line, to = self.line, self.subject.speaking
        if line.cut_off and not line.text:
            return (
                f"It used up the {to.longest} tokens of longest before its first word, as models that think"
                " first may: raise it, or tell the model, under options, to think less.",
            )
        if line.trouble is Trouble.SLOW:
            missed = "no word came" if line.first is None else f"only {len(line.text.split())} words came"
            limits = f"first_word is {to.first_word:g} s, whole is {to.whole:g} s"
            return (f"After {line.whole:.1f} s {missed}; {limits}.", TROUBLE_IN_WORDS[Trouble.SLOW].mend)
        if line.trouble is Trouble.NOT_INSTALLED and self.package:
            return (f"Install it into Ripitz's environment: pip install {self.package}",)
        if line.trouble is Trouble.WRONG_KEY and self._about_key:
            return ()
        if line.trouble:
            return (TROUBLE_IN_WORDS[line.trouble].mend,)
        if line.cut_off:
            return (
                f"Its line was cut off: longest ({to.longest} tokens) is small, or the connection ended"
                " early. Half a sentence is never shown.",
            )
        return ()

    @property
    def _about_form(self) -> tuple[str, ...]:
        if not self.form or not self.form.trouble:
            return ()
        mend = TROUBLE_IN_WORDS[self.form.trouble].mend
        return (mend, "Without forms this model cannot judge; grades are then given without a second reader.")


Opened = Callable[[Connection], ChatModel]
Progress = Callable[[str], None]
"""Told, in words, what is being waited for."""


def source() -> Source:
    """Where the settings come from. Raises `SettingsError` where `RIPITZ_CONFIG` names no file."""
    named = sorted(name for name in os.environ if name.upper().startswith(PREFIX))
    sections = {name: name.upper().removeprefix(PREFIX).split(NESTED)[0].lower() for name in named}
    known = tuple(name for name in named if sections[name] in Settings.model_fields)
    unknown = tuple(name for name in named if NESTED in name and name not in known)
    return Source(file(), known, unknown)


def subjects(settings: Settings) -> tuple[Subject, ...]:
    """The models there are to look at: the voice's and the judge's, or the one that is both."""
    voice, judge = settings.model, settings.second_reader
    if not judge:
        return ()
    if not voice.name:
        return (Subject(("judge",), judge, judge),)
    if (judge.name, judge.endpoint, judge.key_variable) == (voice.name, voice.endpoint, voice.key_variable):
        return (Subject(("voice", "judge"), voice, judge),)
    return Subject(("voice",), voice, None), Subject(("judge",), judge, judge)


def examine(subject: Subject, progress: Progress = lambda _: None, opened: Opened | None = None) -> Finding:
    """Ask a model for a line, and one that judges for a form: two requests at most."""
    opened = opened or _opened
    variable = subject.key_variable
    key_is_set = bool(os.environ.get(variable, "").strip()) if variable else None
    progress(f"Opening {subject.speaking.name}")
    try:
        speaking = _patient(subject.speaking, opened)
    except ModelError as error:
        package = _package(subject.speaking) if error.trouble is Trouble.NOT_INSTALLED else ""
        return Finding(subject, key_is_set, Line(trouble=error.trouble), package=package)
    progress(f"Waiting for a line from {subject.place}")
    found = Finding(subject, key_is_set, _line(speaking))
    if found.line.trouble or not subject.judging:
        return found
    progress(f"Waiting for a form from {subject.place}")
    return replace(found, form=_form(subject.judging, opened))


def _line(model: ChatModel) -> Line:
    begun = monotonic()
    text, first, usage, cut_off, trouble = "", None, None, False, None
    try:
        with closing(model.stream(LINE)) as pieces:  # type: ignore[type-var]
            for piece in pieces:
                text += piece.text
                usage, cut_off = piece.usage or usage, cut_off or piece.cut_off
                if first is None and text.strip():
                    first = monotonic() - begun
                if len(text.split()) > MOST_WORDS:
                    break
    except ModelError as error:
        trouble = error.trouble
    else:
        trouble = None if text.strip() else Trouble.EMPTY
    whole = monotonic() - begun
    used: Usage = usage or guessed(LINE, len(text))
    return Line(text.strip(), first, whole, used.completion, bool(usage), cut_off, trouble)


def _form(connection: Connection, opened: Opened) -> Filled:
    begun, trouble = monotonic(), None
    try:
        _patient(connection, opened).fill(FORM, Answered)
    except ModelError as error:
        trouble = error.trouble
    return Filled(monotonic() - begun, trouble)


def _patient(connection: Connection, opened: Opened) -> PatientModel:
    # once: what a second try would hide is what is looked for
    return PatientModel(opened(connection), connection.first_word, connection.whole, tries=1)


def _opened(connection: Connection) -> ChatModel:
    from models.langchain import LangChainModel

    return LangChainModel(connection)


def _package(connection: Connection) -> str:
    from models.langchain import package

    return package(connection.provider)

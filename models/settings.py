"""Which models there are, what they may do, who signs in: one `ripitz.toml`, overruled by the environment.

A key never stands in the file: it comes from the environment variable that the file names.
"""

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_config_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import SettingsError as UnreadableError

from errors import UserError
from models.exchange import Exchange
from models.mail import Mail
from models.variable import Variable

FILE = "ripitz.toml"
PREFIX, NESTED = "RIPITZ_", "__"
WHERE = f"{PREFIX}CONFIG"
"""The environment variable that names the file, if it is neither here nor in the user's folder."""

Mode = Literal["practice", "certification", "demo"]
Seconds = Annotated[float, Field(gt=0, le=600)]
Tokens = Annotated[int, Field(ge=0)]

_SECRET = re.compile(r"(^|[_-])(api)?(key|secret|token|password|authorization)$", re.IGNORECASE)
_NO_KEYS = "a key has no place in a file; name its environment variable: key_variable"
_NO_PASSWORDS = "a password has no place in a file; name its environment variable: password_variable"
_TYPES = {
    "model_type": "expected a table, as in [model]",
    "model_attributes_type": "expected a table, as in [model]",
    "extra_forbidden": "there is no such setting",
}


class SettingsError(UserError):
    """The settings are not in order; the message says which and what is expected, never a value."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Connection(_Part):
    """How to reach one model. Without a `name` there is none."""

    name: Annotated[str, Field(max_length=200)] = ""
    """provider and model as LangChain names them: `openai:gpt-5-mini`, `anthropic:…`, `ollama:…`"""
    endpoint: Annotated[str, Field(max_length=500)] = ""
    """base URL of a server that speaks OpenAI's protocol, if it is not the provider's own"""
    key_variable: Variable = ""
    """the environment variable that holds the key; the provider's usual one if left out"""
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.8
    takes_temperature: bool = True
    """some models refuse to be given one"""
    first_word: Seconds = 10.0
    whole: Seconds = 40.0
    longest: Annotated[int, Field(ge=0, le=100_000)] = 400
    """tokens of one answer at most; 0 leaves it to the provider"""
    forms: Literal["json_schema", "function_calling", "json_mode"] = "json_schema"
    """how this provider fills forms"""
    options: dict[str, Any] = {}
    """handed to the provider's package as they are"""

    @field_validator("name")
    @classmethod
    def _named_in_full(cls, name: str) -> str:
        if name and not all(name.partition(":")):
            raise ValueError("expected provider:model, as in openai:gpt-5-mini")
        return name

    @field_validator("endpoint")
    @classmethod
    def _an_address(cls, endpoint: str) -> str:
        if endpoint and not re.fullmatch(r"https?://[^\s/]\S*", endpoint):
            raise ValueError("expected an address that begins with http:// or https://")
        if "@" in urlsplit(endpoint).netloc:
            raise ValueError(_NO_KEYS)
        return endpoint

    @field_validator("options")
    @classmethod
    def _no_keys(cls, options: dict[str, Any]) -> dict[str, Any]:
        if any(map(_SECRET.search, _names(options))):
            raise ValueError(_NO_KEYS)
        return options

    @property
    def provider(self) -> str:
        """The provider's name for LangChain."""
        return self.name.partition(":")[0]

    @property
    def model(self) -> str:
        """The model's name for its provider."""
        return self.name.partition(":")[2]

    def key(self) -> str | None:
        """The key, from the environment alone."""
        # many a variable was filled from a file that ends with a new line
        return os.environ.get(self.key_variable, "").strip() or None


class Judge(Connection):
    """The second reader: a model of its own, or the voice's where none is named."""

    temperature: Annotated[float, Field(ge=0, le=0)] = 0.0
    first_word: Seconds = 60.0
    whole: Seconds = 60.0
    longest: Annotated[int, Field(ge=0, le=100_000)] = 0
    seats: Annotated[int, Field(ge=1, le=9)] = 1
    """how often each question is asked; odd, so that there is a majority"""

    @field_validator("seats")
    @classmethod
    def _odd(cls, seats: int) -> int:
        if seats % 2 == 0:
            raise ValueError("expected an odd number of seats, so that there is a majority")
        return seats


class Budget(_Part):
    """Tokens, sent and received, that models may use; what is over is said by the authored voice."""

    drill: Tokens = 150_000
    day: Tokens = 3_000_000


class Classroom(_Part):
    """How a class comes to the stage."""

    address: Annotated[str, Field(max_length=200)] = ""
    """where phones find this Ripitz, if that is not where the trainer's browser does: http://192.168.1.20:8501"""
    phones_only: bool = False
    """whether other machines get the class's plain page and nothing else"""

    @field_validator("address")
    @classmethod
    def _an_address(cls, address: str) -> str:
        if address and not re.fullmatch(r"https?://[^\s/?#@]+/?", address):
            raise ValueError("expected an address such as http://192.168.1.20:8501")
        return address.rstrip("/")


class Issuing(_Part):
    """Who stands behind the certificates."""

    issuer: Annotated[str, Field(min_length=1, max_length=200)] = "Ripitz"
    """the name on them"""
    address: Annotated[str, Field(max_length=200)] = ""
    """where others find this Ripitz, for the page that checks them: https://practice.example.com"""

    @field_validator("address")
    @classmethod
    def _an_address(cls, address: str) -> str:
        if address and not re.fullmatch(r"https?://[A-Za-z0-9._~:\[\]-]+(/[A-Za-z0-9._~/-]*)?", address):
            raise ValueError("expected an address such as https://practice.example.com")
        return address.rstrip("/")


class Voices(_Part):
    """Who finds the words, where. Who is certified meets the same authored customer, unless set so."""

    practice: Literal["model", "authored"] = "model"
    certification: Literal["model", "authored"] = "authored"
    demo: Literal["model", "authored"] = "model"


class Group(_Part):
    """Whether several people share this Ripitz and have to sign in, and for how long that holds."""

    enabled: bool = False
    days: Annotated[int, Field(ge=1, le=90)] = 7


class Served(_Part):
    """By which names browsers reach this Ripitz, where nobody has to sign in."""

    names: tuple[Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]{1,253}$")], ...] = ()
    """besides `localhost` and plain numbers: practice.example.org"""


class Settings(BaseSettings):
    """All settings. `RIPITZ_MODEL__NAME` in the environment overrules `name` under `[model]`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=NESTED, extra="forbid", frozen=True
    )

    model: Connection = Connection()
    judge: Judge = Judge()
    budget: Budget = Budget()
    voice: Voices = Voices()
    group: Group = Group()
    mail: Mail = Mail()
    exchange: Exchange = Exchange()
    stage: Classroom = Classroom()
    certificates: Issuing = Issuing()
    served: Served = Served()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is said outright, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=file())

    def speaks(self, mode: Mode) -> bool:
        """Whether a model finds the words in this mode."""
        chosen: str = getattr(self.voice, mode)
        return chosen == "model" and bool(self.model.name)

    @property
    def second_reader(self) -> Judge | None:
        """How to reach the judge, or None where no model is named at all."""
        if self.judge.name:
            return self.judge
        if not self.model.name:
            return None
        same = self.model.model_dump(
            include={"name", "endpoint", "key_variable", "options", "takes_temperature"}
        )
        return self.judge.model_copy(update=same)


def file() -> Path | None:
    """The file of settings: the one that `RIPITZ_CONFIG` names, one in this folder, or this user's."""
    if named := os.environ.get(WHERE):
        path = Path(named).expanduser()
        if not path.is_file():
            raise SettingsError(f"{WHERE} names {path}, and there is no such file")
        return path
    here = Path.cwd() / FILE
    users = user_config_path("ripitz") / FILE
    return next((path for path in (here, users) if path.is_file()), None)


@cache
def settings() -> Settings:
    """The settings, read once. Raises `SettingsError`."""
    return read()


def read() -> Settings:
    """The settings as they are now. Raises `SettingsError`."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise SettingsError(f"{_place(first['loc'])}: {_expected(first)}") from None
    except UnreadableError:
        raise SettingsError(
            f"{PREFIX}… in the environment: a whole table is written in JSON; a single setting has its own"
            f" variable, as in {PREFIX}MODEL{NESTED}NAME"
        ) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SettingsError(f"{file()}: line {line} is not UTF-8") from None
    except (OSError, ValueError) as error:
        # a file that is no TOML: the parser's message names line and column, and no value
        raise SettingsError(f"{file()} cannot be read: {error}") from None


def variable(*loc: int | str) -> str:
    """The environment variable that overrules the setting at `loc`."""
    return PREFIX + NESTED.join(map(str, loc)).upper()


def _place(loc: tuple[int | str, ...]) -> str:
    name = variable(*loc)
    if any(name == known.upper() for known in os.environ):
        return f"{name} in the environment"
    return f"{file() or 'the environment'}: {'.'.join(map(str, loc))}"


def _expected(problem: Any) -> str:
    last = str(problem["loc"][-1]) if problem["loc"] else ""
    if problem["type"] == "extra_forbidden" and _SECRET.search(last):
        return _NO_PASSWORDS if "password" in last.lower() else _NO_KEYS
    return _TYPES.get(problem["type"]) or str(problem["msg"]).removeprefix("Value error, ")


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield str(name)
            yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)

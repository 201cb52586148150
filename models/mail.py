"""How a report is sent by e-mail: one table of the settings. A password comes from the environment alone."""

import os
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from models.variable import Variable

_HERE = ("localhost", "127.0.0.1", "::1")


class Mail(BaseModel):
    """The mail server. Without a `host` there is none, and reports are mailed by one's own program."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: Annotated[str, Field(max_length=253)] = ""
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    """`none` only to a server on this machine"""
    sender: Annotated[str, Field(max_length=320)] = ""
    """the address the reports come from"""
    user: Annotated[str, Field(max_length=320)] = ""
    """who logs in; nobody does if it is left out"""
    password_variable: Variable = ""
    """the environment variable that holds the password"""
    domains: tuple[str, ...] = ()
    """addresses must end in one of these; any will do if there are none"""
    patience: Annotated[float, Field(gt=0, le=120)] = 15.0
    """seconds to wait for the server at each step"""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.host and not self.sender:
            raise ValueError("expected a sender, the address that the reports come from")
        if self.security == "none" and self.host not in ("", *_HERE):
            raise ValueError('expected security = "starttls" or "tls" for a server on another machine')
        if self.user and not self.password_variable:
            raise ValueError("expected password_variable, the environment variable with the user's password")
        return self

    def password(self) -> str | None:
        """The password, from the environment alone."""
        return os.environ.get(self.password_variable, "").strip() or None

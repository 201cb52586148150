"""The form a second reader fills. The reason stands before the answer, so that it is thought of first."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Answer(BaseModel):
    """One question answered."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    check: str = Field(description="the id of the question")
    reason: str = Field(description="one or two sentences: what in the talk decides it")
    quote: str = Field(description="exact words from one reply of the trainee, or empty")
    answer: Literal["yes", "no", "cannot_tell"]


class Answers(BaseModel):
    """The answers to all questions of one criterion."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    answers: tuple[Answer, ...]

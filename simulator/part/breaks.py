"""The ways in which a model can fall out of the part, each with what it is told when it is asked again."""

from collections.abc import Mapping
from enum import StrEnum


class Break(StrEnum):
    """What is wrong with a sentence of the customer's."""

    EMPTY = "empty"
    REASONING = "reasoning"
    LANGUAGE = "language"
    LENGTH = "length"
    NARRATION = "narration"
    LEAK = "leak"
    ASSISTANT = "assistant"
    REP = "rep"
    COACHING = "coaching"
    YIELDING = "yielding"
    INVENTION = "invention"
    REPETITION = "repetition"
    NONSENSE = "nonsense"
    UNMEANT = "unmeant"
    """The line as a whole does not do what the customer meant to do."""
    ON_TRIAL = "on_trial"
    """Nothing: the model is new, and heard before it is shown."""
    UNFIT = "unfit"
    """The model was not asked: it has fallen out of the part too often."""


IN_WORDS: Mapping[Break, str] = {
    Break.EMPTY: "no words",
    Break.REASONING: "thinking aloud",
    Break.LANGUAGE: "another language",
    Break.LENGTH: "too long",
    Break.NARRATION: "narration",
    Break.LEAK: "something no customer can say",
    Break.ASSISTANT: "speaking as an assistant",
    Break.REP: "speaking as the seller",
    Break.COACHING: "coaching",
    Break.YIELDING: "giving way too soon",
    Break.INVENTION: "something made up",
    Break.REPETITION: "said before",
    Break.NONSENSE: "nonsense",
    Break.UNMEANT: "not what was meant",
    Break.ON_TRIAL: "the model on trial, heard and not shown",
    Break.UNFIT: "the model left out, having fallen out of the part too often",
}

SAID_WRONG: Mapping[Break, str] = {
    Break.EMPTY: "there were no words in it.",
    Break.REASONING: "that was thinking aloud; say only what you say to them.",
    Break.LANGUAGE: "speak English.",
    Break.LENGTH: "it was far too long; one short sentence.",
    Break.NARRATION: "only your own words, as you speak them: no labels, no gestures, nobody else's lines.",
    Break.LEAK: "that stands in no customer's mouth: nothing of notes, of parts, or of what you keep to yourself.",
    Break.ASSISTANT: "you are no assistant and no program; you are the customer.",
    Break.REP: "you spoke as the seller; you are the customer, and the trouble was done to you.",
    Break.COACHING: "you do not help them talk to you, and you do not judge how they do it.",
    Break.YIELDING: "you gave way; you are not there yet.",
    Break.INVENTION: "you made something up; keep to what stands in your notes and in the talk.",
    Break.REPETITION: "you have said that before.",
    Break.NONSENSE: "it made no sense as an answer to what they said; keep to the matter.",
    Break.UNMEANT: "it did not do what you mean to do.",
}

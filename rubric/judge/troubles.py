"""What is said, in a judgement, of a question that a model did not answer."""

from models.chat import Trouble

TROUBLES: dict[Trouble, str] = {
    Trouble.UNREACHABLE: "the second reader could not be reached",
    Trouble.WRONG_KEY: "the second reader's key was not accepted",
    Trouble.NO_SUCH_MODEL: "the second reader's model does not exist there",
    Trouble.REJECTED: "the second reader's provider turned the request down",
    Trouble.NO_CREDIT: "the second reader's account has no credit left",
    Trouble.BUSY: "the second reader had too much to do",
    Trouble.DOWN: "the second reader's provider was out of order",
    Trouble.SLOW: "the second reader took too long",
    Trouble.BROKEN_OFF: "the second reader's answer broke off",
    Trouble.GARBLED: "the second reader's answer did not fit the form",
    Trouble.EMPTY: "the second reader gave no answer",
    Trouble.FILTERED: "the second reader's provider withheld the answer",
    Trouble.NOT_WORDS: "the second reader answered with something other than words",
    Trouble.OUT_OF_BUDGET: "the token budget was used up",
    Trouble.NOT_INSTALLED: "the second reader's provider is not installed here",
    Trouble.UNKNOWN: "the second reader failed in a way that nobody has named yet",
}

"""What went wrong with a model, in plain words: a quiet notice for who practises, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.chat import Trouble


@dataclass(frozen=True, slots=True)
class Words:
    """A trouble in words."""

    what: str
    """what happened, for anybody"""
    mend: str
    """what to do about it, for whoever set the model up"""
    instead: str = "these words are built in"

    @property
    def notice(self) -> str:
        """What is said below a line that the authored voice had to say."""
        return f"{self.what}; {self.instead}."


TROUBLE_IN_WORDS: Mapping[Trouble, Words] = MappingProxyType(
    {
        Trouble.UNREACHABLE: Words(
            "The model could not be reached",
            "Nobody answers at its address. See that the server runs, that endpoint is spelt right, and that "
            "network, proxy and certificate let you through.",
        ),
        Trouble.WRONG_KEY: Words(
            "The model's key was not accepted",
            "Put a valid key into the environment variable that key_variable names. Where an endpoint is "
            "set, no other variable is looked at.",
        ),
        Trouble.NO_SUCH_MODEL: Words(
            "The model is not there",
            "Check name (provider:model): the provider may not know the model, or the key may not be allowed "
            "to use it. The endpoint of a server that speaks OpenAI's protocol mostly ends in /v1.",
        ),
        Trouble.REJECTED: Words(
            "The model's provider turned the request down",
            "Something in the settings does not suit this model: temperature (takes_temperature = false "
            "leaves it out), longest, options, or a context too short for the prompt.",
        ),
        Trouble.NO_CREDIT: Words(
            "The model's account is used up",
            "Add credit or raise the limit at the provider, or use another key.",
        ),
        Trouble.BUSY: Words(
            "The model had too much to do",
            "The provider limits how much may be asked in a minute. Wait, or have the limit raised.",
        ),
        Trouble.DOWN: Words(
            "The model's provider was out of order",
            "The fault is on the provider's side. Try again later; a server of your own says more in its "
            "log.",
        ),
        Trouble.SLOW: Words(
            "The model did not answer in time",
            "Raise first_word or whole, or take a faster model or machine. A model that thinks before it "
            "speaks can be told, under options, to think less.",
        ),
        Trouble.BROKEN_OFF: Words(
            "The model's answer broke off",
            "The connection ended before the answer did. If it happens again, look at the server's log and "
            "at what stands between: proxy, firewall, their time limits.",
            "the rest of these words is built in",
        ),
        Trouble.GARBLED: Words(
            "The model's answer could not be read",
            "What answers there does not speak the protocol as expected. Check endpoint (a web page at that "
            "address answers too) and options; for forms, try another value of forms or another model.",
        ),
        Trouble.EMPTY: Words(
            "The model said nothing",
            "Ask again. A model that thinks before it speaks may use up longest before its first word: raise "
            "it, or tell the model, under options, to think less.",
        ),
        Trouble.FILTERED: Words(
            "The model's provider withheld the answer",
            "The provider's filter takes an angry customer amiss. Set it to be less strict, or take another "
            "model.",
        ),
        Trouble.NOT_WORDS: Words(
            "The model answered with something other than words",
            "It called a tool, or spoke in another's role. Look at the server's chat template, or take "
            "another model.",
        ),
        Trouble.OUT_OF_BUDGET: Words(
            "The tokens set aside for the model are used up",
            "Raise drill or day under [budget], or wait for tomorrow (the day is counted in UTC).",
        ),
        Trouble.NOT_INSTALLED: Words(
            "The model's provider is not installed here",
            "Install the provider's LangChain package into Ripitz's environment.",
        ),
        Trouble.UNKNOWN: Words(
            "The model failed",
            "Nobody has named this fault yet. See the provider's status page or the server's log, and that "
            "the provider's LangChain package is up to date.",
        ),
    }
)
"""Every trouble there is."""

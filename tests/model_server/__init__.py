"""A server of a chat model on loopback that can misbehave in every way a provider's does."""

from tests.model_server.answers import Answer, Body, Fault, Misbehaves, Says, Scripted, tokens
from tests.model_server.log import Bill, Request
from tests.model_server.server import Server

__all__ = [
    "Answer",
    "Bill",
    "Body",
    "Fault",
    "Misbehaves",
    "Request",
    "Says",
    "Scripted",
    "Server",
    "tokens",
]

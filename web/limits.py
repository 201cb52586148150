"""How often one phone, or one address, may knock."""

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request

from people.knocking import neighbourhood

GUESSES = parse("30/minute")
"""wrong codes from one address; at that rate the code of a class is found in some years"""
ARRIVALS = parse("600/minute")
"""new phones from one address: a whole class may come from behind one"""
LOOKUPS = parse("120/minute")
"""codes of certificates looked up from one address, there or not"""
FILES = parse("20/minute")
"""certificates to be checked from one address: each takes some milliseconds of work"""
LISTS = parse("20/minute")
VOTES = parse("20/10 second")
PROPOSALS = parse("6/minute")
LAUNCHES = parse("600/minute")
"""from learning platforms, by address: a whole company may come from behind one"""
QUESTIONS = parse("6000/minute")
"""how launches stand, by address; an open page asks every few seconds"""


def address(request: Request) -> str:
    """What counts as the one address that a request comes from."""
    return neighbourhood(request.client.host) if request.client else ""


class Patience:
    """Counts in this process alone; what must hold everywhere stands in the record's rules."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def spend(self, limit: RateLimitItem, who: str) -> bool:
        """Count one more; whether that was still within the limit."""
        return self._limiter.hit(limit, str(limit), who)

    def spent(self, limit: RateLimitItem, who: str) -> bool:
        """Whether nothing is left, without counting."""
        return not self._limiter.test(limit, str(limit), who)

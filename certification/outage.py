"""The server was away: who was in the middle of a drill is given that time back, in writing."""

from certification.sitting import Kind
from certification.sitting_record import open_sittings
from record.database import Database
from record.ledger import Ledger, append
from record.pulse import beat

BECAUSE = "the server was away"


def be_there(database: Database) -> None:
    """Write down that the server is there, and give back the time in which it was not."""
    with database.transaction() as connection:
        gap = beat(connection)
        if gap is None:
            return
        back = {"since": gap.since.isoformat(), "until": gap.until.isoformat(), "because": BECAUSE}
        for told in open_sittings(Ledger(database)):
            # what ended, or was paused before the server went, lost nothing
            if (told.current or told.within) and not told.paused:
                append(connection, told.id, Kind.GIVEN_BACK, back)

"""What a server does every few seconds goes on, also after a moment in which the database was away."""

import asyncio
from datetime import timedelta

from record.database import RecordError
from web.beating import beating


def test_it_beats_for_as_long_as_it_runs() -> None:
    beats = 0

    def be_there() -> None:
        nonlocal beats
        beats += 1
        if beats == 2:
            raise RecordError("the record cannot be used: it is away")

    async def run() -> None:
        async with beating(be_there, timedelta(milliseconds=10)):
            while beats < 4:
                await asyncio.sleep(0.01)

    asyncio.run(run())
    assert beats >= 4

"""Room on this machine: so many runs at a time, and no more memory than there is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psutil

UNKNOWN_BYTES = 2**30  # what a run is taken to need that has not shown it yet


class Room:
    """What runs at a time, by number and by the memory that each is expected to take."""

    def __init__(self, most: int, memory_bytes: int | None = None) -> None:
        """Begin empty.

        Args:
            most: Runs at a time.
            memory_bytes: What they may take together; what is free now by default.
        """
        self._most = most
        self._bytes = memory_bytes or int(psutil.virtual_memory().available)
        self._running: list[int] = []
        self._changed = asyncio.Condition()

    def fits(self, wanted: int) -> bool:
        """Whether one more fits; alone, any does."""
        if not self._running:
            return True
        return len(self._running) < self._most and sum(self._running) + wanted <= self._bytes

    @asynccontextmanager
    async def taken(self, wanted: int) -> AsyncIterator[None]:
        """Wait for room, and give it back in the end.

        Args:
            wanted: The bytes that the run is expected to take.
        """
        async with self._changed:
            await self._changed.wait_for(lambda: self.fits(wanted))
            self._running.append(wanted)
        try:
            yield
        finally:
            async with self._changed:
                self._running.remove(wanted)
                self._changed.notify_all()

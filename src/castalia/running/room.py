"""Room on this machine: so many runs at a time, and no more memory than there is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import psutil

_CGROUP = Path("/sys/fs/cgroup")
UNKNOWN_BYTES = 2**30  # what a run is taken to need that has not shown it yet


def free_bytes(group: Path = _CGROUP) -> int:
    """The memory that is free now: of the machine, or of the container that we run in.

    Args:
        group: The folder where Linux tells what a container may take, and takes.
    """
    free = int(psutil.virtual_memory().available)
    try:
        most = int((group / "memory.max").read_text())
        return min(free, max(most - int((group / "memory.current").read_text()), 0))
    except (OSError, ValueError):  # none is set
        return free


class Room:
    """What runs at a time, by number and by the memory that each is expected to take."""

    def __init__(self, most: int, memory_bytes: int | None = None) -> None:
        """Begin empty.

        Args:
            most: Runs at a time.
            memory_bytes: What they may take together; what is free now by default.
        """
        self._most = most
        self._bytes = free_bytes() if memory_bytes is None else memory_bytes
        self._running: list[int] = []
        self._changed = asyncio.Condition()

    def fits(self, wanted: int) -> bool:
        """Whether one more fits; alone, any does."""
        if not self._running:
            return True
        return len(self._running) < self._most and sum(self._running) + wanted <= self._bytes

    @asynccontextmanager
    async def taken(
        self, wanted: int, ready: Callable[[], bool] = lambda: True
    ) -> AsyncIterator[None]:
        """Wait for room, and give it back in the end; who asked first goes first, once ready.

        Args:
            wanted: The bytes that the run is expected to take.
            ready: Whether it can begin; asked again when something has changed.
        """
        async with self._changed:
            await self._changed.wait_for(lambda: ready() and self.fits(wanted))
            self._running.append(wanted)
        try:
            yield
        finally:
            async with self._changed:
                self._running.remove(wanted)
                self._changed.notify_all()

    async def look_again(self) -> None:
        """Let all who wait ask whether they are ready."""
        async with self._changed:
            self._changed.notify_all()

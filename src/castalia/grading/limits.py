"""How much one run of a learner's cells may take, and how it ended; plain facts for both sides."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from castalia.grading.values import MB

MEMORY = 1000  # in the place of an exit code, and no process can end with it
SETTING = 71  # what a run ends with that could not be shut in


@dataclass(frozen=True)
class Limits:
    """What one run may take. Seconds are of the whole run but for `answer_s`."""

    cpu_s: int = 60
    wall_s: float = 120.0
    answer_s: float = 30.0  # one question: a value, or a call of a function
    memory: int = 2000 * MB
    processes: int = 64
    files: int = 256
    disk: int = 500 * MB  # all files together
    crossing: int = 256 * MB  # one value
    judge_s: float = 120.0  # the checks of one submission, without what they wait for

    def as_plain(self) -> dict[str, Any]:
        """As a dictionary."""
        return asdict(self)

    @classmethod
    def of(cls, told: dict[str, Any]) -> Limits:
        """Limits from a dictionary."""
        return cls(**{one.name: told[one.name] for one in fields(cls)})


@dataclass(frozen=True)
class Ending:
    """How a run ended."""

    code: int = 0  # of the process; the negative number of a signal
    cpu_s: float = 0.0
    late: bool = False  # it was ended because its time was up

    def told(self, limits: Limits) -> tuple[str, str]:
        """It as a kind of exception and its message."""
        if self.late:
            return "TimeoutError", f"it did not end within {limits.wall_s:g} s"
        if self.code == MEMORY:
            return "MemoryError", f"it took more than {limits.memory // MB:,} MB"
        if self.code in (-24, -9) and self.cpu_s >= limits.cpu_s - 1:
            return "TimeoutError", f"it took more than {limits.cpu_s} s of computing"
        how = f"signal {-self.code}" if self.code < 0 else f"exit {self.code}"
        return "SystemExit", f"it ended the whole process ({how})"

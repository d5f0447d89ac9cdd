"""What is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file; line 0 stands for the file as a whole."""

    file: Path
    line: int = 0

    @classmethod
    def nearest(
        cls, file: Path, lines: Mapping[tuple[str, ...], int], keys: Sequence[str]
    ) -> Place:
        """Where a key of a YAML text stands; the nearest enclosing key if it is absent."""
        found = tuple(keys)
        while found and found not in lines:
            found = found[:-1]
        return cls(file, lines.get(found, 1))

    def __str__(self) -> str:
        """Write the place as editors read it, relative to the working directory where possible."""
        file = self.file
        if file.is_absolute() and file.is_relative_to(Path.cwd()):
            file = file.relative_to(Path.cwd())
        return f"{file}:{self.line}" if self.line else str(file)


@dataclass(frozen=True)
class Problem:
    """Something an author should mend: found, reported, and passed by."""

    code: str
    place: Place
    message: str
    hint: str = ""
    severity: str = "error"  # or "warning", which never fails a run


class CastaliaError(Exception):
    """We or the world failed; `cli.main` prints it in one line and a hint."""

    exit_code = 1

    def __init__(self, message: str, place: Place | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        """Write `file:line: message`, and the hint on a line of its own."""
        where = f"{self.place}: " if self.place else ""
        return f"{where}{self.message}" + (f"\n  {self.hint}" if self.hint else "")


class WrongUsage(CastaliaError):
    """The words of the command line do not fit."""

    exit_code = 2


class Malformed(CastaliaError):
    """A file is not what its kind promises; carries every problem found in it."""

    def __init__(self, problems: list[Problem]) -> None:
        first = problems[0]
        super().__init__(first.message, first.place, first.hint)
        self.problems = tuple(problems)

    def __reduce__(self) -> tuple[type[Malformed], tuple[list[Problem]]]:
        """Be copied, and sent to other processes, with every problem."""
        return type(self), (list(self.problems),)


class DataError(CastaliaError):
    """A dataset could not be had as promised; a lesson that meets it failed in data."""


class BrokenContract(DataError):
    """A dataset was opened, and is not what its file promises."""


class Unreachable(DataError):
    """A place did not answer in time, or only with errors of its own; it may again."""

    def __init__(
        self,
        message: str,
        place: Place | None = None,
        hint: str = "",
        tries: int = 1,
        seconds: float = 0.0,
    ) -> None:
        super().__init__(message, place, hint)
        self.tries = tries
        self.seconds = seconds


class Busy(Unreachable):
    """A server asked us to come back later, more often than we are willing to."""


class Moved(Unreachable):
    """A place answered that nothing is there."""


class Refused(Unreachable):
    """A place answered that we may not have it."""


class DamagedDownload(DataError):
    """What arrived is not what was sent or promised, however often it was asked for."""


class CacheUnusable(DataError):
    """The folder that keeps downloads cannot be written or has no room."""


class UnknownDataset(DataError):
    """No dataset of this name is described."""


class MissingSample(DataError):
    """A dataset's offline sample is not on this machine."""


class DamagedSample(DataError):
    """A sample's bytes or its content differ from what its file promises."""

"""What is trusted and runs without a sandbox does not run as root either: root becomes nobody first."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from castalia.errors import CastaliaError

HINT = "grade as an ordinary user, let everyone read it, or grade without --trust"


class NotAsRoot(CastaliaError):
    """Students' code would run as root."""


def is_root() -> bool:
    """Whether this process has root's rights, or could take them back."""
    return 0 in os.getresuid()


def hold_readable(places: Iterable[Path]) -> None:
    """Make sure that nobody, whom root becomes, can read some files and folders.

    Raises:
        NotAsRoot: names the first that it cannot.
    """
    for place in places:
        for path in dict.fromkeys((place.absolute(), place.resolve())):
            for one in (*reversed(path.parents), path):
                if _closed(one):
                    told = f"as root, students' code runs as nobody, who cannot read {one}"
                    raise NotAsRoot(told, hint=HINT)


def _closed(place: Path) -> bool:
    """Whether others than owner and group cannot read what is there; what is missing is open."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        return False
    needed = stat.S_IXOTH if stat.S_ISDIR(mode) else stat.S_IROTH
    return not mode & needed

"""Digests of what files hold, each read once a process as long as nothing about it has changed.

What this module imports is light, for a build that has nothing to do shall end at once.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

_SETTLED_NS = (
    2_000_000_000  # a file that changed later might change again within one tick of its clock
)
_KNOWN: dict[tuple[str, int, int, int, int], str] = {}


def digest_of(path: Path) -> str:
    """A digest of a file's content; `none` of its absence, and of a folder.

    A file counts as unchanged while its number, its size and both of its times are the same. The time of
    its last change of state cannot be set back, so that restored copies deceive nobody.
    """
    try:
        seen = path.stat()
        state = (str(path), seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
        if state in _KNOWN:
            return _KNOWN[state]
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "blake2b").hexdigest()[:32]
    except OSError:
        return "none"
    latest = max(seen.st_mtime_ns, seen.st_ctime_ns)
    if os.name == "posix" and time.time_ns() - latest > _SETTLED_NS:
        _KNOWN[state] = digest
    return digest

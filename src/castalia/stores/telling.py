"""What was opened, told to the runner: one line of JSON an opening, in the file that it names."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from castalia.errors import CastaliaError
from castalia.fingerprint import Fingerprint

LOG_VARIABLE = "CASTALIA_DATA_LOG"

Telling = Callable[[str, str, Fingerprint], None]


def listened_to() -> bool:
    """Whether a runner wants to know."""
    return bool(os.environ.get(LOG_VARIABLE))


@contextmanager
def told(name: str) -> Iterator[Telling]:
    """Tell what became of an opening: the store, kind and fingerprint given, or the error."""

    def telling(store: str, kind: str, fingerprint: Fingerprint) -> None:
        found = fingerprint.model_dump()
        _tell({"dataset": name, "store": store, "kind": kind, "fingerprint": found})

    try:
        yield telling
    except CastaliaError as error:
        _tell({"dataset": name, "error": type(error).__name__, "message": str(error)})
        raise


def _tell(event: dict[str, Any]) -> None:
    """Append an event to the runner's log, when a runner listens."""
    log = os.environ.get(LOG_VARIABLE)
    if log:
        with open(log, "a", encoding="utf-8") as file:
            file.write(json.dumps(event) + "\n")

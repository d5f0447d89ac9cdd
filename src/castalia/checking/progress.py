"""What a learner did, in a small local file: attempts, hints and passes, a line of JSON each."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

FOLDER_VARIABLE = "CASTALIA_PROGRESS"


@dataclass(frozen=True)
class Event:
    """One thing that a learner did."""

    when: str  # UTC, ISO 8601
    exercise: str
    part: str
    what: str  # attempt, hint, solution
    status: str = ""  # of an attempt
    answer: str = ""  # a digest that tells attempts apart and says nothing of their content


def folder() -> Path:
    """Where the file is kept: what `CASTALIA_PROGRESS` says, else the user's data folder."""
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("castalia", appauthor=False)


def file() -> Path:
    """The file of all that was done."""
    return folder() / "progress.jsonl"


def note(exercise: str, part: str, what: str, status: str = "", answer: str = "") -> bool:
    """Add a line; False where the folder cannot be written, which must not stop a learner."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    digest = hashlib.sha256(answer.encode()).hexdigest()[:12] if answer else ""
    line = json.dumps(asdict(Event(now, exercise, part, what, status, digest)))
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with file().open("a", encoding="utf-8") as kept:
            kept.write(line + "\n")
    except OSError:
        return False
    return True


def events(exercise: str, part: str | None = None) -> Iterator[Event]:
    """What was done on an exercise, in order; lines that cannot be understood are passed by."""
    try:
        lines = file().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        try:
            event = Event(**json.loads(line))
        except (ValueError, TypeError):
            continue
        if event.exercise == exercise and part in (None, event.part):
            yield event


def passed(exercise: str, part: str) -> bool:
    """Whether a part was passed at any time."""
    return any(event.status == "passed" for event in events(exercise, part))


def different_attempts(exercise: str, part: str) -> int:
    """How many honest attempts on a part differ from one another."""
    honest = {"raised", "wrong form", "misconception", "wrong value"}
    return len({event.answer for event in events(exercise, part) if event.status in honest})


def hints_seen(exercise: str, part: str) -> int:
    """How many hints of a part were opened."""
    return sum(event.what == "hint" for event in events(exercise, part))

"""What a check found of one part of an answer: words of grading, and data without behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a part stands, in the order in which checks look; the first that applies is told."""

    UNATTEMPTED = "unattempted"
    MISSING = "missing"
    RAISED = "raised"
    WRONG_FORM = "wrong form"
    MISCONCEPTION = "misconception"
    WRONG_VALUE = "wrong value"
    PASSED = "passed"
    NOT_RUN = "not run"
    BROKEN = "broken check"
    WAITING = "waiting for a person"


HONEST = (Status.RAISED, Status.WRONG_FORM, Status.MISCONCEPTION, Status.WRONG_VALUE, Status.PASSED)


@dataclass(frozen=True)
class Finding:
    """How one part stands, and what the learner is told about it."""

    status: Status
    message: str
    part: str = ""
    name: str = ""  # of the variable or function that is spoken of
    slip: str = ""  # the misconception that was recognised
    reread: str = ""  # a section of the lesson
    evidence: tuple[tuple[str, str], ...] = ()  # what was called, came back, was expected
    goal_png: str = ""  # the expected figure, base64

    @property
    def attempted(self) -> bool:
        """Whether the learner wrote something that could be right."""
        return self.status in HONEST

    def as_json(self) -> dict[str, object]:
        """Plain data for machines; the figure is left out."""
        return {
            "part": self.part,
            "status": self.status.value,
            "message": self.message,
            "name": self.name,
            "slip": self.slip,
            "reread": self.reread,
            "evidence": dict(self.evidence),
        }

"""Lessons in, verdicts out: several at a time, and nothing run twice without a reason."""

from castalia.running.execution import Execution, Limits
from castalia.running.kernel import Setting
from castalia.running.session import Outlook, limits_of, means, rehearse, run_lessons

__all__ = [
    "Execution",
    "Limits",
    "Outlook",
    "Setting",
    "limits_of",
    "means",
    "rehearse",
    "run_lessons",
]

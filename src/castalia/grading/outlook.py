"""What the caller may want to hear while a class is marked. Light, for whoever only shows it."""

from __future__ import annotations

from castalia.grading.facts import Marking, Submission


class Outlook:
    """What the caller may want to hear; every method may be left as it is."""

    def marked(self, submission: Submission, marking: Marking) -> None:
        """A submission has its mark, and the gradebook holds it."""

    def failed(self, submission: Submission, reason: str) -> None:
        """A submission could not be marked, for no fault of its own."""

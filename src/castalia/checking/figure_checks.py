"""What a figure must show and say: its facts are compared, never its pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from castalia.checking import comparing
from castalia.checking.answers import Answer
from castalia.checking.checks import Check
from castalia.checking.findings import Finding, Status
from castalia.checking.slips import Slip


@dataclass(frozen=True)
class Figure(Check):
    """A figure shows the expected data and says what it shows; no pixel is compared."""

    name: str
    lines: Callable[[], Sequence[Any]] = field(repr=False, default=tuple)  # y values, in any order
    field_values: Callable[[], Any] | None = field(repr=False, default=None)
    within: float = 1e-6
    xlabel: str = ""  # words that must stand in it
    ylabel: str = ""
    title: str = ""
    colour_label: str = ""
    projection: str = ""
    symmetric: bool = False  # the colour scale has zero in its middle
    goal: Callable[[], bytes] | None = field(repr=False, default=None)  # the figure as PNG
    slips: tuple[Slip, ...] = ()

    def held(self, answer: Answer) -> Finding | None:
        """Hold projection, data, colour scale and words of the figure, in this order."""
        try:
            facts = answer.figure(self.name)
        except TypeError as error:
            return self._formed(f"`{self.name}`: {error}, expected an Axes")
        wrong = self._wrong(facts)
        return self._with_goal(wrong) if wrong else None

    def _wrong(self, facts: Any) -> Finding | None:
        if self.projection and facts.projection != self.projection:
            told = f"`{self.name}` has projection {facts.projection}, expected {self.projection}."
            return self._finding(Status.WRONG_FORM, told)
        for expected in self.lines():
            if not any(comparing.agree(y, expected, self.within) for _, y in facts.lines):
                told = f"`{self.name}` lacks a line with the values that were asked for."
                have = str(len(facts.lines))
                return self._finding(Status.WRONG_VALUE, told, ("lines in your figure", have))
        if self.field_values is not None:
            import numpy as np

            expected = np.asarray(self.field_values(), dtype=float).ravel()
            if not any(comparing.agree(one, expected, self.within) for one in facts.fields):
                told = f"`{self.name}` shows no field of colours with the values asked for."
                return self._finding(Status.WRONG_VALUE, told)
        uneven = [c for c in facts.colours if abs(c[1] + c[2]) > 1e-6 * (abs(c[1]) + abs(c[2]))]
        if self.symmetric and (uneven or not facts.colours):
            told = "Zero is not in the middle of your colour scale, so its colours mislead."
            return self._finding(Status.WRONG_VALUE, told)
        for where in ("xlabel", "ylabel", "title", "colour_label"):
            wanted, have = getattr(self, where), getattr(facts, where)
            if wanted and wanted.lower() not in have.lower():
                said = f"says {have!r}" if have else "is empty"
                what = where.replace("_", " ").replace("xl", "x l").replace("yl", "y l")
                told = f"The {what} of your figure {said}; it must name {wanted!r}."
                return self._finding(Status.WRONG_VALUE, told)
        return None

    def _with_goal(self, found: Finding) -> Finding:
        if self.goal is None:
            return found
        import base64
        from dataclasses import replace

        return replace(found, goal_png=base64.b64encode(self.goal()).decode("ascii"))

"""A line of text that an answer writes: held to its form, and told where it leaves it."""

from __future__ import annotations

from dataclasses import dataclass

from castalia.checking.answers import Answer
from castalia.checking.checks import Value
from castalia.checking.findings import Finding, Status
from castalia.checking.slips import Evidence

_ALIKE = str.maketrans({"º": "°", "˚": "°", "−": "-", "–": "-", "\u00a0": " "})


@dataclass(frozen=True)
class Sentence(Value):
    """A variable holds a text of a given form; signs that look alike are taken for each other."""

    def held(self, answer: Answer) -> Finding | None:
        """Hold the text as any value, and tell the first place that differs."""
        got = answer.get(self.name)
        if not isinstance(got, str):
            return super().held(answer)
        got = got.translate(_ALIKE)
        seen = Evidence(self.name, got, self.expected(), answer.source(self.name))
        found = self._compared(seen, f"`{self.name}`", self.lazy, self.because)
        if found and found.status is Status.WRONG_VALUE:
            told = f"{first_difference(self.name, got, seen.expected)} {self.because}".strip()
            return self._finding(Status.WRONG_VALUE, told)
        return found


def first_difference(name: str, got: str, form: str) -> str:
    """Where a text leaves its form, in words that give no digit away."""
    pairs = enumerate(zip(got, form, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(got), len(form)))
    if not got:
        return f"`{name}` is a text without a single character."
    if at == len(got):
        return f"`{name}` ends after character {at}, and the form goes on there."
    if at == len(form):
        return f"`{name}` goes on after character {at} with {_sign(got[at])}, where the form ends."
    wanted = (
        "another digit belongs there" if form[at].isdigit() else f"the form has {_sign(form[at])}"
    )
    return f"`{name}` first differs at character {at + 1}: you have {_sign(got[at])}, {wanted}."


def _sign(character: str) -> str:
    return "a space" if character == " " else f"`{character}`"

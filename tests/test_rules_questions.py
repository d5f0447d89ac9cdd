"""The rules about questions find what is wrong with their places, words and number."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_rules import problems_of, second_with, sound_book

SECOND = "lessons/small/second.md"
RECALL = "```{recall}\n```\n\n"
EDITS = {
    "recall below the title": ("# Second\n", f"# Second\n\n{RECALL}", []),
    "recall in the overview": ("## The mean", f"{RECALL}## The mean", []),
    "recall twice": ("## The mean", f"{RECALL}{RECALL}## The mean", ["L505"]),
    "recall in a section": ("The line falls.", f"The line falls.\n\n{RECALL}", ["L505"]),
    "recall with a body": ("# Second\n", "# Second\n\n```{recall}\ncount: 2\n```\n", ["L501"]),
    "prediction of a hidden cell": (
        "```{code-cell} ipython3\nair.max()\n",
        "```{code-cell} ipython3\n:tags: [remove-output]\nair.max()\n",
        ["L502"],
    ),
    "a heading between prediction and cell": (
        "```{code-cell} ipython3\nair.max()\n",
        "## Later\n\n```{code-cell} ipython3\nair.max()\n",
        ["L502"],
    ),
    "words between prediction and cell": (
        "```{code-cell} ipython3\nair.max()\n",
        "Decide.\n\n```{code-cell} ipython3\nair.max()\n",
        [],
    ),
    "the same explanation twice": (
        "why: No mean exceeds its largest value.",
        "why: The mean lies between the EXTREMES.",
        ["L503"],
    ),
    "a short explanation of a number": (
        "otherwise: Count the values of the station.",
        "otherwise: No.",
        ["L503"],
    ),
    "a short explanation of a pair": ("why: It is short for minimum.", "why: So.", ["L503"]),
    "a short explanation of an order": (
        "why: Each line needs the name before it.",
        "why: Obvious.",
        ["L503"],
    ),
    "colons as fences": (
        "why: Each line needs the name before it.\n```",
        "why: Each line needs the name before it.\n```\n\n:::{recall}\n:::",
        ["L504", "L505"],
    ),
    "a quiz in a box": (
        "The line falls.",
        ":::{note}\n```{parsons} inner\nask: x\nlines: |\n  a = 1\n  b = a\n  c = b\n"
        "computed: c == 1\nwhy: Each needs the one before.\n```\n:::",
        ["L504"],
    ),
    "points at a letter": ("says: it is larger", "says: answer B is wrong", ["L507"]),
    "points at both": (
        "why: The days differ from each other.",
        "why: Both of the above hold.",
        ["L507"],
    ),
    "above the mean is no pointing": ("says: it is larger", "says: it is above the mean", []),
    "four questions": (
        "range:\n  kind: choice\n",
        "range:\n  kind: choice\n  recall: no\n",
        [],
    ),
    "no quiz section": ("## Quiz", "## Questions", ["L506"]),
    "quiz too early": ("## Summary", "## More\n\nx\n\n## Summary", ["L506", "L508"]),
}


@pytest.mark.parametrize("edit", EDITS)
def test_edits(edit: str, tmp_path: Path):
    """One edit of a sound lesson breaks these rules and no others."""
    old, new, codes = EDITS[edit]
    assert sorted({problem.code for problem in second_with(tmp_path, old, new)}) == codes


def without(text: str, start: str, end: str) -> str:
    """A text without what stands from one piece up to another."""
    return text[: text.index(start)] + text[text.index(end) :]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("range:\n", "```\n\n```{parsons}", "has 4 questions"),
        ("```{predict} warmest", "```{predict} sign", "1 of the predictions can be checked"),
        ("```{parsons}", "## Summary", "no Parsons problem"),
        ("```{predict} warmest", "```{code-cell} ipython3\nair.max()", "0 of the predictions"),
    ],
)
def test_too_few_are_told(tmp_path: Path, start: str, end: str, words: str):
    """Too few questions, predictions or Parsons problems are told, each with its count."""
    sound_book(tmp_path)
    path = tmp_path / SECOND
    path.write_text(without(path.read_text(), start, end))
    (problem,) = problems_of(tmp_path)
    assert (problem.code, problem.severity) == ("L506", "error")
    assert words in problem.message


def test_a_checked_prediction_is_a_prediction(tmp_path: Path):
    """A lesson whose only predictions can be checked needs no box."""
    sound_book(tmp_path)
    path = tmp_path / SECOND
    path.write_text(
        without(path.read_text(), ":::{admonition} Predict", "```{code-cell} ipython3\nair =")
    )
    assert problems_of(tmp_path) == []


def test_a_prediction_at_the_very_end(tmp_path: Path):
    """A prediction after the last cell of all is told, too."""
    old = "## Summary\n"
    new = "```{predict} late\nkind: number\nask: x\ncomputed: 1\ntolerance: 0\nwhy: It is one, so to speak.\notherwise: It is not, so to speak.\n```\n\n## Summary\n"
    (problem,) = second_with(tmp_path, old, new)
    assert problem.code == "L502"
    assert problem.message == "late: no cell follows in this section"

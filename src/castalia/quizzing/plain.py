"""Questions as plain Markdown, for readers that know none of our directives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from castalia.quizzing.blocks import Asked, fences, read
from castalia.quizzing.drawing import fitting, shown_order
from castalia.quizzing.keys import Settled
from castalia.quizzing.questions import (
    Choice,
    Match,
    Number,
    Parsons,
    Predicted,
    PredictedChoice,
    PredictedNumber,
    Several,
)

TITLES = {"quiz": "Question", "predict": "Predict", "parsons": "Put in order"}


def plain_text(text: str, path: Path, settled: Mapping[str, Settled] | None = None) -> str:
    """A lesson whose questions are paragraphs and lists, with all answers at its end.

    Exercises become links to their files.

    Args:
        text: The lesson.
        path: Its file; its name seeds the order of options, as in the book.
        settled: The keys, where the lesson has run; without them answers name the expression.
    Raises:
        Malformed: as `read`.
    """
    asked_here = read(text, path)
    lines = text.split("\n")
    parts: list[str] = []
    done = 0
    for fence in fences(text):
        parts += lines[done : fence.line - 1]
        for asked in asked_here:
            if asked.fence == fence:
                parts += [*_question(asked, path.stem), ""]
        if fence.directive == "exercise":
            slug = fence.argument
            parts.append(f"**Exercise:** [{slug}](../../exercises/{slug}/exercise.md)")
        done = fence.end
    parts += lines[done:]
    if asked_here:
        parts += ["## Answers", ""]
    for asked in asked_here:
        parts += [*_answer(asked, path.stem, (settled or {}).get(asked.name)), ""]
    return "\n".join(parts)


def option_text(option: object) -> str:
    """What an option shows, as Markdown."""
    if isinstance(option, Predicted) and option.prints is not None:
        return f"`{' '.join(option.prints.split())}`"
    return str(getattr(option, "says", ""))


def _question(asked: Asked, slug: str) -> Iterator[str]:
    question = asked.question
    yield f"**{TITLES[asked.fence.directive]} ({asked.name}).** {question.ask}"
    yield ""
    order = shown_order(asked, slug)
    if isinstance(question, Parsons):
        yield from ("```python", *order, "```")
    elif isinstance(question, Match):
        yield from (_item(question.pairs[name].says) for name in order)
        yield from ("", "To choose from:", "")
        yield from (_item(fits) for fits in fitting(question, f"{slug}/{asked.name}"))
    elif isinstance(question, Choice | Several | PredictedChoice):
        for letter, name in zip(ascii_uppercase, order, strict=False):
            yield _item(f"**{letter}**: {option_text(question.options[name])}")
    elif isinstance(question, Number | PredictedNumber) and question.unit:
        yield f"(A number in {question.unit}.)"


def _item(text: str) -> str:
    return "- " + text.replace("\n", "\n  ")


def _answer(asked: Asked, slug: str, settled: Settled | None) -> Iterator[str]:
    question = asked.question
    letters: dict[str, str] = {}
    if isinstance(question, Choice | Several | PredictedChoice):
        letters = dict(zip(shown_order(asked, slug), ascii_uppercase, strict=False))
    yield f"**{asked.name}**: {_key(asked, letters, settled)}"
    yield ""
    if isinstance(question, Parsons):
        yield from ("```python", question.lines, "```", "")
    for name in letters or question.explanations:
        if isinstance(question, Match):
            pair = question.pairs[name]
            yield _item(f"{pair.says}: {pair.fits}. {pair.why}")
        else:
            yield _item(f"**{letters.get(name, name)}**: {question.explanations[name]}")


def _key(asked: Asked, letters: Mapping[str, str], settled: Settled | None) -> str:
    """What is right, in a few words."""
    question = asked.question
    if isinstance(question, Match | Parsons):
        return "so it is right."
    key: Any = settled.key if settled else question.literal
    if key is None:
        expression = " ".join(str(question.computed or "").split())
        return f"`{expression}`" if expression else "see what the next cell shows."
    if isinstance(question, Number | PredictedNumber):
        return f"{key:g} {question.unit}".strip() + "."
    names = [key] if isinstance(key, str) else list(key)
    return ", ".join(letters[name] for name in names) + "."

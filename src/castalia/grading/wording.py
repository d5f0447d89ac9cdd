"""Words of others made harmless: for a page, for a cell of Markdown, for a line of a report."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from castalia.checking.findings import Status

MOST_CHARACTERS = 4_000
CUT = "… (the rest is left out)"
FURTHER = "A further check did not pass."
STATUS = {
    Status.PASSED: "passed",
    Status.UNATTEMPTED: "not begun",
    Status.NOT_RUN: "not run",
    Status.MISSING: "something is missing",
    Status.RAISED: "stopped with an error",
    Status.WRONG_FORM: "not of the right form",
    Status.MISCONCEPTION: "not yet: a misconception",
    Status.WRONG_VALUE: "not yet: other values",
    Status.BROKEN: "the check is broken, it is not you",
    Status.WAITING: "waits for a person",
    Status.MARKED: "marked by a person",
}
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]?"  # colours, the cursor
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles, links, files
    r"|\x1b[ -/]*[0-~]?|\x9b[0-?]*[ -/]*[@-~]?"
)
_JOINERS = "\u200c\u200d\ufe0f"
_HARMLESS = " ,'\"?;%()/"  # begin nothing in Markdown without a mark that is numbered
_CODE = re.compile(r"`([^`\n]+)`")


def printable(text: str, most: int = MOST_CHARACTERS) -> str:
    """Text without terminal escapes and control characters; what turns writing around is shown."""
    kept = []
    for letter in _ESCAPES.sub("", text[: most * 4]).replace("\r\n", "\n"):
        kind = unicodedata.category(letter)
        if letter in "\n\t" or letter in _JOINERS:
            kept.append(letter)
        elif letter in "\u2028\u2029":
            kept.append("\n")
        elif kind in ("Cf", "Cs", "Co"):
            kept.append(f"⟨U+{ord(letter):04X}⟩")
        elif kind not in ("Cc", "Cn"):
            kept.append(letter)
    made = "".join(kept)
    return made if len(made) <= most and len(text) <= most * 4 else made[:most] + CUT


def one_line(text: str, most: int = 200) -> str:
    """Text as one line of a report."""
    return " ".join(printable(text, most).split())


def in_html(text: str) -> Markup:
    """A message as HTML: code between backticks, and all else escaped."""
    safe = str(escape(printable(text)))
    return Markup(_CODE.sub(r"<code>\1</code>", safe))


def in_markdown(text: str) -> str:
    """A message as Markdown that is nothing but text, and code between backticks.

    Each mark of ASCII that matters is written by its number, so that it begins no heading, link, list, table or
    tag. What begins a formula stands in an element of its own, where MathJax does not see it.
    """
    paragraphs = [" ".join(one.split()) for one in re.split(r"\n\s*\n", printable(text))]
    return "\n\n".join(_paragraph(one) for one in paragraphs if one)


def lines_in_markdown(text: str, most: int = MOST_CHARACTERS) -> str:
    """What somebody wrote as Markdown that shows just that: each line a line, and no mark means anything."""
    lines = [_line(one.rstrip()) for one in printable(text, most).split("\n")]
    made = "  \n".join(lines)
    return re.sub(r"(?:^|(?<=\n)) +\n", "\n", made)


def _line(text: str) -> str:
    """A line, set in by spaces that stay."""
    wide = text.expandtabs(4)
    inner = wide.lstrip(" ")
    return "&#160;" * (len(wide) - len(inner)) + _numbered(inner)


def in_line(text: str) -> str:
    """A value as code in a line of Markdown; all of it is text."""
    return f"<code>{_numbered(' '.join(printable(text).split()))}</code>"


def _paragraph(text: str) -> str:
    pieces = _CODE.split(text)
    return "".join(
        f"<code>{_numbered(one)}</code>" if number % 2 else _numbered(one)
        for number, one in enumerate(pieces)
    )


def _numbered(text: str) -> str:
    ends = zip(f" {text}", text, f"{text[1:]} ", strict=False)  # with its neighbours
    return "".join(_number(before, one, after) for before, one, after in ends)


def _number(before: str, letter: str, after: str) -> str:
    if letter in "$\\":
        return f"<span>&#{ord(letter)};</span>"
    ends_a_sentence = letter == "." and before.isalpha() and after == " "
    harmless = letter.isalnum() or letter in _HARMLESS or ord(letter) > 127 or ends_a_sentence
    return letter if harmless else f"&#{ord(letter)};"


def number(value: float) -> str:
    """Points as people write them: no more than two decimals."""
    return f"{round(value, 2):g}" if abs(value) < 1e6 else f"{value:.0f}"


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The pages of grading; everything that is put into them is escaped."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(said=in_html, line=one_line, number=number)
    return made


def page(template: str, **facts: Any) -> str:
    """A page of a template."""
    return templates().get_template(template).render(**facts)

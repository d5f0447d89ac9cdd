"""The pieces of an exercise's text: prose, code, hints, and what may be shown when."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

BLANK = "____"
BEGIN_SOLUTION = "### BEGIN SOLUTION"  # as nbgrader marks what it takes out
END_SOLUTION = "### END SOLUTION"
_MARK = re.compile(r"\s*# blank: ")
_OPEN = re.compile(r"^```\{code-cell\}")
_ASIDE = re.compile(
    r"^:::\{(?P<kind>hint|why|next|instructor|answer)\}"
    r"(?:(?<=\{answer\})\s+(?P<part>[a-z0-9-]+))?\s*$"
)
ANSWER = "**Your answer to `{}`**"
WRITE = "*Write here.*"
_BY_A_PERSON = "A person marks this part, by these criteria:"
_UNTOUCHED = (WRITE, "YOUR ANSWER HERE")  # the second is what nbgrader leaves

Criteria = Iterable[tuple[str, float, str]]  # name, points, and what is looked for


@dataclass(frozen=True)
class Piece:
    """A stretch of an exercise's text; `part` is the part whose solution stands nearest above."""

    kind: str  # prose, given, solution, answer, hint, why, next, instructor
    text: str
    line: int  # of the file, its first line of text
    part: str = ""
    tags: tuple[str, ...] = ()


def split(text: str) -> tuple[str, tuple[Piece, ...]]:
    """The front matter, without its `---`, and the pieces below it."""
    lines = text.split("\n")
    end = lines.index("---", 1) if lines[0] == "---" and "---" in lines[1:] else 0
    return "\n".join(lines[1:end]), tuple(_pieces(lines, end + 1 if end else 0))


def _pieces(lines: list[str], at: int) -> Iterator[Piece]:
    prose: list[str] = []
    first, part = at, ""
    while at < len(lines):
        line = lines[at]
        aside = _ASIDE.match(line)
        if not (aside or _OPEN.match(line) or line.startswith("+++")):
            first = at if not prose else first
            prose += [line] if prose or line.strip() else []
            at += 1
            continue
        if prose:
            yield Piece("prose", "\n".join(prose).strip(), first + 1, part)
            prose = []
        if line.startswith("+++"):
            at += 1
            continue
        closing = ":::" if aside else "```"
        end = next((n for n in range(at + 1, len(lines)) if lines[n] == closing), len(lines))
        body = lines[at + 1 : end]
        if aside:
            part = aside["part"] or part
            yield Piece(aside["kind"], "\n".join(body).strip(), at + 2, part)
        else:
            tags, skip = _tags(body)
            if "solution" in tags:
                part = next((tag for tag in tags if tag != "solution"), "")
            kind = "solution" if "solution" in tags else "given"
            source = "\n".join(body[skip:]).strip("\n")
            yield Piece(kind, source, at + 2 + skip, part if kind == "solution" else "", tags)
        at = end + 1
    if prose:
        yield Piece("prose", "\n".join(prose).strip(), first + 1, part)


def _tags(body: list[str]) -> tuple[tuple[str, ...], int]:
    """A cell's tags, and how many lines its options and the empty line after them take."""
    if not body or not body[0].startswith(":tags:"):
        return (), 0
    names = body[0].removeprefix(":tags:").strip(" []").split(",")
    skip = 2 if len(body) > 1 and not body[1].strip() else 1
    return tuple(name.strip() for name in names if name.strip()), skip


def unmarked(source: str) -> str:
    """A solution as a reader sees it: without the marks of its blanks."""
    return "\n".join(
        _MARK.split(line)[0] if _MARK.search(line) else line for line in source.split("\n")
    )


def blanks(source: str) -> list[tuple[int, str, str]]:
    """Each blank as (line from 0, the code of its line, what is blanked)."""
    return [
        (number, parts[0], blank.strip())
        for number, parts in enumerate(_MARK.split(line) for line in source.split("\n"))
        for blank in parts[1:]
    ]


def faded(source: str) -> str:
    """A solution with its blanks blanked; each is blanked once, the first place from the left."""
    lines = unmarked(source).split("\n")
    for number, _, blank in blanks(source):
        lines[number] = lines[number].replace(blank, BLANK, 1)
    return "\n".join(lines)


def starter(source: str, kind: str, asks: Sequence[str]) -> str:
    """What a learner begins with.

    Args:
        source: The cell of the solution.
        kind: `faded` keeps all but the blanks; `guided` keeps the comments and every name that is
            given a value; `free` keeps only the names that are asked for.
        asks: The names that the part asks for.
    """
    if kind == "faded":
        return faded(source)
    lines = unmarked(source).split("\n")
    kept: list[str] = []
    last = 0
    for node in ast.parse("\n".join(lines)).body:
        if kind == "guided":
            kept += [line for line in lines[last : node.lineno - 1] if line.startswith("#")]
        last = node.end_lineno or node.lineno
        if isinstance(node, ast.FunctionDef) and (kind == "guided" or node.name in asks):
            kept += _head(node, lines)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (name for target in targets for name in _bound(target))
            told = [f"{name} = ..." for name in names if kind == "guided" or name in asks]
            # a name that is bound again, step by step, stands once
            kept += [line for line in told if line not in kept[-1:]]
    return "\n".join(kept)


def _bound(target: ast.expr) -> Iterator[str]:
    """The names to which an assignment gives values, also several at once."""
    if isinstance(target, ast.Name) and target.id != "_":
        yield target.id
    elif isinstance(target, ast.Tuple | ast.List):
        for one in target.elts:
            yield from _bound(one)


def _head(node: ast.FunctionDef, lines: list[str]) -> list[str]:
    """A function's signature and docstring, with `...` for its body."""
    first = node.body[0]
    last = (first.end_lineno or first.lineno) if ast.get_docstring(node) else first.lineno - 1
    return [*lines[node.lineno - 1 : last], "    ..."]


def told_rubric(criteria: Criteria) -> str:
    """A rubric as Markdown, for a cell or a page."""
    rows = [f"- **{name}** ({_worth(points)}): {says}" for name, points, says in criteria]
    return "\n".join([_BY_A_PERSON, "", *rows])


def said_rubric(criteria: Criteria) -> str:
    """A rubric as a finding tells it: a paragraph for each criterion."""
    rows = [f"`{name}` ({_worth(points)}): {says}" for name, points, says in criteria]
    return "\n\n".join([_BY_A_PERSON, *rows])


def _worth(points: float) -> str:
    return f"{points:g} point{'s' * (points != 1)}"


def answer_cell(part: str, text: str = WRITE) -> str:
    """The cell of text that a learner writes the answer to a part into."""
    return f"{ANSWER.format(part)}\n\n{text}"


def answered(source: str, part: str) -> str:
    """What was written into the cell of a part; empty where nothing was."""
    given = (ANSWER.format(part), *_UNTOUCHED)
    return "\n".join(line for line in source.splitlines() if line.strip() not in given).strip()

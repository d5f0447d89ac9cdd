"""Rules about a lesson's code cells."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from castalia.errors import Problem
from castalia.expected import EXCEPTION_TAG
from castalia.model import Lesson
from castalia.rules import code
from castalia.rules.base import LessonRule

MOST_LINES = 12
_INSTALL = re.compile(
    r"(?:^\s*[%!]\s*(?:pip|conda|mamba|uv|apt|apt-get)\b|\b(?:pip3?|conda|mamba|uv pip|apt-get)\s+install\b)",
    re.MULTILINE,
)
_ABSOLUTE = re.compile(r"(?:/|~[\w-]*/|~$|\\\\)[\w.~-]|~/?$|[A-Za-z]:[\\/]|file://")
_ADDRESS = re.compile(
    r"\b(?:https?|ftp|s3a?|gs|gcs|abfss?|adl|az|hdfs|dav|github|osf|ipfs|ssh|sftp)://"
)
_DATASETS_FOLDER = re.compile(r"(?:^|[/\\])datasets[/\\]")


class L301(LessonRule):
    """All imports stand in the first code cell, but for a module that the lesson itself writes."""

    hint = "move it up, so that a reader sees at once what the lesson needs"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for imports further down; one that is meant to fail may stay."""
        own, _ = code.own_modules(cell.tree for cell in code.cells(lesson))
        for cell in code.cells(lesson)[1:]:
            for node in ast.walk(cell.tree):
                if not isinstance(node, ast.Import | ast.ImportFrom) or cell.raises:
                    continue
                if not {*code.roots(node)} <= own:
                    message = f"`{ast.unparse(node)}` stands below the first code cell"
                    yield self.problem(cell.place(node.lineno), message)


class L302(LessonRule):
    """A cell has at most twelve lines."""

    hint = "split it where its second idea begins"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Count the lines."""
        for cell in code.cells(lesson):
            count = len(cell.cell.source.splitlines())
            if count > MOST_LINES:
                message = f"a cell of {count} lines, where {MOST_LINES} are the most"
                yield self.problem(cell.place(), message)


class L303(LessonRule):
    """A cell that is bound to raise is tagged `raises-exception`.

    This finds what can be seen without running: a `raise`, a division by zero, code that is not
    Python. Whatever else raises is found by `castalia run`.
    """

    hint = "tag it `:tags: [raises-exception, ValueError]` if it is meant to raise; else mend it"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look at the statements of each cell that is not tagged."""
        for cell in code.cells(lesson):
            if cell.raises:
                continue
            if cell.error:
                place = cell.place(cell.error.lineno or 1)
                yield self.problem(place, f"not Python: {cell.error.msg}")
            for statement in cell.tree.body:
                reason = _certain_error(statement)
                if reason:
                    yield self.problem(
                        cell.place(statement.lineno), f"this always raises: {reason}"
                    )


def _certain_error(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Raise):
        return f"`{ast.unparse(statement)}`"
    if isinstance(statement, ast.Expr | ast.Assign):
        for node in code.at_once(statement):
            if not isinstance(node, ast.BinOp):
                continue
            divides = isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod)
            if divides and _is_number(node.left) and _is_number(node.right, 0):
                return f"`{ast.unparse(node)}`"
    return ""


def _is_number(node: ast.AST, value: float | None = None) -> bool:
    """Whether an expression is a literal number, and this one."""
    if not (isinstance(node, ast.Constant) and isinstance(node.value, int | float)):
        return False
    return value is None or node.value == value


class L312(LessonRule):
    """A cell that raises on purpose names its error beside the tag `raises-exception`.

    `castalia run` then refuses every other error, so that a slip in such a cell is found.
    """

    hint = "write `:tags: [raises-exception, ValueError]` with the error that the lesson shows"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for the name of an exception among the tags."""
        for cell in code.cells(lesson):
            named = any(EXCEPTION_TAG.match(tag) for tag in cell.cell.tags)
            if cell.raises and not named:
                yield self.problem(cell.place(), "any error at all would be accepted here")


class L304(LessonRule):
    """An `assert` says what is wrong when it fails."""

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for assertions without a message."""
        for cell in code.cells(lesson):
            for node in ast.walk(cell.tree):
                if isinstance(node, ast.Assert) and node.msg is None:
                    message = f"`{ast.unparse(node)}` fails without a word"
                    hint = f'write `{ast.unparse(node)}, "what is wrong"`'
                    yield self.problem(cell.place(node.lineno), message, hint)


class L305(LessonRule):
    """A lesson installs nothing."""

    hint = "add the package to pyproject.toml, and run `make lock`"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for installers in the code."""
        for cell in code.cells(lesson):
            for match in _INSTALL.finditer(cell.cell.source):
                line = 1 + cell.cell.source.count("\n", 0, match.start())
                yield self.problem(cell.place(line), f"`{match[0].strip()}` installs software")


class L306(LessonRule):
    """Paths are relative: a lesson runs in a folder of its own, wherever that is."""

    hint = 'write beside the lesson: `Path("result.nc")`'

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for absolute paths, home folders and changes of the working directory."""
        names = code.imported(lesson)
        for cell in code.cells(lesson):
            inside = {
                id(node.slice) for node in ast.walk(cell.tree) if isinstance(node, ast.Subscript)
            }
            for text, line, node in code.strings(cell.tree):
                if _ABSOLUTE.match(text) and id(node) not in inside:
                    yield self.problem(cell.place(line), f"{text!r} is a path of one machine only")
            for call in cell.calls():
                name = code.dotted(call.func, names)
                if name in ("os.chdir", "pathlib.Path.home", "os.path.expanduser"):
                    message = f"`{ast.unparse(call)}` leaves the lesson's folder"
                    yield self.problem(cell.place(call.lineno), message)


class L307(LessonRule):
    """Data come through `castalia.open_dataset`, never from an address or a file of `datasets/`."""

    hint = 'describe the data in datasets/, then `castalia.open_dataset("name")`'

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for addresses, for the folder of samples, and for libraries' own examples."""
        names = code.imported(lesson)
        for cell in code.cells(lesson):
            for text, line, _ in code.strings(cell.tree):
                if _ADDRESS.search(text):
                    yield self.problem(cell.place(line), f"{text!r:.60} is opened by hand")
                elif _DATASETS_FOLDER.search(text):
                    yield self.problem(cell.place(line), f"{text!r} reaches into datasets/")
            for call in cell.calls():
                name = code.dotted(call.func, names)
                if name.startswith("xarray.tutorial.") or name == "pooch.retrieve":
                    message = f"`{ast.unparse(call.func)}` downloads data by hand"
                    yield self.problem(cell.place(call.lineno), message)


_OPENERS = ("castalia.open_dataset", "castalia.open_location", "castalia.stores.sample_files")


class L308(LessonRule):
    """The datasets in the front matter are those that the code opens."""

    hint = "`datasets` lists each name that stands in castalia.open_dataset(...), and no other"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Compare the two lists."""
        opened: set[str] = set()
        names = code.imported(lesson)
        for cell in code.cells(lesson):
            for call in cell.calls():
                if code.dotted(call.func, names) not in _OPENERS:
                    continue
                dataset = code.text_of(code.argument(call, 0, "name"))
                if dataset is None:
                    message = "the dataset's name is computed, so nobody can tell what is opened"
                    hint = "write the name between quotation marks"
                    yield self.problem(cell.place(call.lineno), message, hint)
                elif dataset in lesson.options.datasets:
                    opened.add(dataset)
                elif not cell.raises:
                    message = f"{dataset!r} is opened here but not named in the front matter"
                    yield self.problem(cell.place(call.lineno), message)
        if any(cell.error and not cell.raises for cell in code.cells(lesson)):
            return  # L303 tells; nobody can say what such a cell opens
        for index, dataset in enumerate(lesson.options.datasets):
            if dataset not in opened:
                place = lesson.place("options", "datasets", str(index))
                yield self.problem(place, f"{dataset!r} is named here but never opened")

"""YAML to facts: pure functions of the text. Every problem found carries its file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from castalia.errors import Malformed, Place, Problem

Lines = dict[tuple[str, ...], int]
M = TypeVar("M", bound=BaseModel)

HINTS = {
    "L001": "templates/lesson.md shows the front matter that a lesson needs",
    "L501": "guide/questions.md shows each kind; in {...} quote a text that has a comma or colon",
    "E001": "templates/exercise/exercise.md shows the front matter that an exercise needs",
    "D001": "another file of datasets/ shows the keys that a dataset needs",
    "A001": "`castalia assignment new` writes a file that shows the keys",
    "B001": "jupyter_book/default_config.yml lists the keys, with what each is for",
    "B002": "name each page by its path from here, without .md, as in `- file: lessons/python/index`",
}


# libyaml is ten times as fast where PyYAML was built with it; of faults it speaks in other words.
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(text: str) -> Any:
    """YAML as plain values.

    Raises:
        yaml.YAMLError: it is none.
    """
    return yaml.load(text, _FAST)


def _composed(text: str) -> tuple[yaml.Node | None, Any]:
    """The tree of a YAML text and its values, in two steps by hand: reading twice costs twice."""
    try:
        return _composed_by(_FAST(text))
    except yaml.YAMLError:
        return _composed_by(yaml.SafeLoader(text))  # names the fault in the words that we promise


def _composed_by(loader: Any) -> tuple[yaml.Node | None, Any]:
    try:
        tree = loader.get_single_node()
        return tree, None if tree is None else loader.construct_document(tree)
    finally:
        loader.dispose()


def parse_yaml(
    text: str, path: Path, first_line: int = 1, code: str = "L001"
) -> tuple[dict, Lines]:
    """A YAML mapping and the line of each of its keys.

    Args:
        text: What to parse.
        path: Where it was read, for messages.
        first_line: The line of the file on which the text begins.
        code: The rule that a fault breaks.
    Raises:
        Malformed: not YAML, not a mapping, or a key stands twice.
    """
    try:
        tree, data = _composed(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        message = f"not valid YAML: {error.problem or error.context}"
        raise Malformed([Problem(code, Place(path, line), message, HINTS[code])]) from error
    except (yaml.YAMLError, ValueError) as error:  # ValueError: 2020-13-45 looks like a date
        message = f"not valid YAML: {' '.join(str(error).split())}"
        raise Malformed([Problem(code, Place(path, first_line), message, HINTS[code])]) from error
    if tree is None or not isinstance(data, dict):
        message = "expected keys and values, as in `title: Functions`"
        raise Malformed([Problem(code, Place(path, first_line), message, HINTS[code])])
    lines: Lines = {}
    twice = _note_lines(tree, (), first_line, lines, set())
    if twice:
        raise Malformed(
            [
                Problem(
                    code, Place(path, line), f"the key {key!r} stands twice", "keep one of the two"
                )
                for key, line in twice
            ]
        )
    return data, lines


def _note_lines(
    node: yaml.Node, keys: tuple[str, ...], first: int, lines: Lines, seen: set[int]
) -> list[tuple[str, int]]:
    """Fill `lines` with the line of every key and list item; return keys that stand twice.

    An alias leads to a node that was `seen`; it is noted once, or a circle would never end.
    """
    twice: list[tuple[str, int]] = []
    if id(node) in seen:
        return twice
    seen.add(id(node))
    pairs: list[tuple[str, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        pairs = [(str(key.value), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        pairs = [(str(index), item, item) for index, item in enumerate(node.value)]
    for name, at, value in pairs:
        here = (*keys, name)
        line = first + at.start_mark.line
        if here in lines:
            twice.append((name, line))
        lines[here] = line
        twice += _note_lines(value, here, first, lines, seen)
    return twice


def validated(model: type[M], data: dict, lines: Lines, path: Path, code: str = "L001") -> M:
    """`data` as a `model`.

    Raises:
        Malformed: with one problem per key that is missing, unknown or of the wrong kind.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems = []
        faults = error.errors()
        for item in faults:
            if item["type"] == "too_short" and item["input"] and len(faults) > 1:
                continue  # its items are wrong, which is said of each
            keys = tuple(str(part) for part in item["loc"])
            keys = tuple(key for key in keys if not key.startswith("("))  # pydantic's own tags
            known = keys
            while known and known not in lines:
                known = known[:-1]
            line = lines.get(known, min(lines.values(), default=1))
            problems.append(
                Problem(code, Place(path, line), _in_words(keys, dict(item)), HINTS[code])
            )
        raise Malformed(sorted(set(problems), key=lambda p: (p.place, p.message))) from error


def _in_words(keys: tuple[str, ...], item: dict) -> str:
    name = ".".join(keys) or "this"
    if item["type"] == "missing":
        return f"the key {name!r} is missing"
    if item["type"] == "extra_forbidden":
        return f"the key {name!r} is not known"
    message = item["msg"].removeprefix("Value error, ")
    return f"{name!r}: {message[:1].lower()}{message[1:]} (found {item['input']!r:.60})"


def split_front_matter(text: str, path: Path) -> tuple[str, int]:
    """The YAML between the first two `---` lines, and the number of the closing line.

    Raises:
        Malformed: the file does not start with front matter.
    """
    lines = text.split("\n")
    message = "front matter is missing: the file must start with `---`, keys, `---`"
    if lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=2):
            if line.rstrip() == "---":
                return "\n".join(lines[1 : number - 1]), number
        message = "front matter does not end: a second line `---` is missing"
    raise Malformed([Problem("L001", Place(path, 1), message, HINTS["L001"])])

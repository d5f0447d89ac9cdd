"""What a learner's line would say if other values were known: `a < b` that is right by accident is found.

Lines are worked out here and never run: names, numbers, texts, arithmetic, comparisons, and a few
functions that beginners know. Anything else leaves the question open.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from castalia.checking.slips import Evidence, Slip

_SIGNS: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_CALLS: dict[str, Callable[..., Any]] = {
    "abs": abs,
    "float": float,
    "int": int,
    "math.isclose": math.isclose,
    "round": round,
    "str": str,
}
_TYPED = re.compile(r"^\s*\w+\s*=\s*\(?(True|False)\)?\s*$")


def asked_again(name: str, source: str, **known: Any) -> Any:
    """What the line of a name would give if other values were known.

    Args:
        name: Of a variable.
        source: The learner's cell.
        known: Values of names, in place of those that the cell or an earlier one gives them.
    Raises:
        KeyError: that is open, for the line does what is not worked out here.
    """
    names = dict(known)
    for line in _lines(source):
        match line:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target not in known:
                before = dict(names)
                names.pop(target, None)  # open, unless its line can be worked out
                with suppress(Exception):
                    names[target] = _worth(value, before)
    return names[name]


def _lines(source: str) -> list[ast.stmt]:
    try:
        return ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _small(value: Any) -> Any:
    """A value, if it is of a size that a beginner's line may have."""
    if isinstance(value, str) and len(value) > 1000:
        raise ValueError("a text that grows without end")
    if isinstance(value, int) and abs(value) > 10**18:
        raise ValueError("a number that grows without end")
    return value


def _worth(node: ast.AST, names: Mapping[str, Any]) -> Any:
    match node:
        case ast.Constant():
            return _small(node.value)
        case ast.Name():
            return names[node.id]
        case ast.UnaryOp(op=ast.USub()):
            return -_worth(node.operand, names)
        case ast.BinOp():
            one, other = _worth(node.left, names), _worth(node.right, names)
            if isinstance(node.op, ast.Mult) and not _numbers(one, other):
                raise TypeError("a text that is repeated may become of any length")
            return _small(_SIGNS[type(node.op)](one, other))
        case ast.BoolOp():
            sides = [_worth(one, names) for one in node.values]
            return all(sides) if isinstance(node.op, ast.And) else any(sides)
        case ast.Compare():
            sides = [_worth(one, names) for one in (node.left, *node.comparators)]
            pairs = zip(node.ops, sides, sides[1:], strict=False)
            return all(_SIGNS[type(sign)](one, other) for sign, one, other in pairs)
        case ast.Call():
            given = [_worth(one, names) for one in node.args]
            named = {str(one.arg): _worth(one.value, names) for one in node.keywords}
            return _CALLS[ast.unparse(node.func)](*given, **named)
    raise TypeError(type(node).__name__)


def _numbers(*values: Any) -> bool:
    return all(isinstance(one, int | float) for one in values)


def line_of(name: str, source: str) -> str:
    """The line of a cell that makes a name, without its comment; empty if there is none."""
    lines = [line.split("#")[0] for line in source.splitlines() if line.strip().startswith(name)]
    return lines[-1] if lines else ""


def answer_typed(reread: str = "") -> Slip:
    """`True` or `False` was typed where a comparison should find it."""
    return Slip(
        "answer-typed",
        "You typed the answer yourself. Let Python find it: give the name to a comparison.",
        _is_typed,
        reread,
        habit=True,
    )


def _is_typed(seen: Evidence) -> bool:
    return bool(_TYPED.search(line_of(seen.name, seen.source)))

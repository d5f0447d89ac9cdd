"""Misconceptions about plain arrays: axes, shapes, masks and loops; used as those of `slips` are."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from typing import Any

from castalia.checking.slips import Evidence, Slip, Thunk, gives

_ONE = re.compile(
    r"newaxis|keepdims|\bNone\b|reshape|expand_dims"
)  # what gives an axis of length 1


def wrong_axis(reduced: Callable[[int], Any], axes: tuple[int, ...], reread: str = "") -> Slip:
    """A reduction along another axis; `reduced` is what one along a given axis leaves."""
    told = (
        "You reduced along another axis than the one that was meant. The axis that you name is the "
        "one that disappears, counted from 0: compare the shapes before and after."
    )
    return Slip(
        "wrong-axis", told, lambda seen: any(seen.equals(reduced(axis)) for axis in axes), reread
    )


def accidental_fit(wrong: Thunk, reread: str = "") -> Slip:
    """Arrays lined up along the wrong axis, which happens to have the same length."""
    told = (
        "No error, and yet the wrong values met. Shapes are lined up at their right ends, and here "
        "another axis happens to have the same length. Write the two shapes below each other."
    )
    return gives("accidental-fit", wrong, told, reread)


def degrees_for_radians(wrong: Thunk, reread: str = "") -> Slip:
    """The sine or cosine of an angle in degrees."""
    told = "NumPy's sine and cosine expect radians, and your angles are in degrees."
    return gives("degrees-for-radians", wrong, told, reread)


def picked_by_mask(reread: str = "") -> Slip:
    """Values picked by a mask, in a row without places, where the whole grid was asked for."""
    told = (
        "You picked values with a mask. They come in one row and no longer know where they belong. "
        "What was asked for has the shape of the grid."
    )

    def explains(seen: Evidence) -> bool:
        return getattr(seen.got, "ndim", 0) == 1 < getattr(seen.expected, "ndim", 0)

    return Slip("picked-by-mask", told, explains, reread)


def and_for_mask(reread: str = "") -> Slip:
    """Masks combined with `and`, or with `&` and without brackets: an error."""
    told = (
        "Masks combine value by value with `&`, and each comparison needs brackets of its own. "
        "`and` asks a whole array for one yes or no, which it cannot give."
    )

    def explains(seen: Evidence) -> bool:
        stopped = seen.got is None and (seen.raised is None or seen.raised.kind != "NameError")
        return stopped and any(map(_joins_masks_wrongly, _nodes(seen.source)))

    return Slip("and-for-mask", told, explains, reread)


def loops_kept(reread: str = "", given: str = "") -> Slip:
    """Point after point in a loop, in `np.vectorize` or in a `given` function, for one expression."""
    told = (
        "It still goes through the points one by one; `np.vectorize` and a function with loops do, "
        "too. Let one expression work on whole arrays."
    )

    def explains(seen: Evidence) -> bool:
        return any(
            isinstance(node, ast.For | ast.While | ast.comprehension)
            or getattr(node, "attr", "") == "vectorize"
            or (given and _rests_on(node, given, seen.name))
            for node in _nodes(seen.source)
        )

    return Slip("loops-kept", told, explains, reread, habit=True)


def shapes_refused(reread: str = "") -> Slip:
    """Two arrays whose shapes do not fit, because one lacks an axis of length 1: an error."""
    told = (
        "If the error says that shapes could not be broadcast: write the two shapes below each other, "
        "aligned at the right. Where a length does not fit, one array lacks an axis of length 1, "
        "and `np.newaxis` gives it one."
    )

    def explains(seen: Evidence) -> bool:
        if seen.raised is not None:
            return "broadcast" in seen.raised.message
        return seen.got is None and not _ONE.search(seen.source) and "=" in seen.source

    return Slip("shapes-refused", told, explains, reread)


def _nodes(source: str) -> list[ast.AST]:
    """All nodes of a source; none where it cannot be read."""
    try:
        return list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return []


def _rests_on(node: ast.AST, given: str, name: str) -> bool:
    """A function that uses the `given` one, or `name` made of it; a comparison of the two is none."""
    if isinstance(node, ast.Assign):
        made = any(getattr(target, "id", "") == name for target in node.targets)
        parts = list(ast.walk(node.value)) if made else [node.value]
    else:
        parts = list(ast.walk(node)) if isinstance(node, ast.FunctionDef | ast.Lambda) else []
    return any(getattr(part, "id", "") == given for part in parts)


def _joins_masks_wrongly(node: ast.AST) -> bool:
    """`a > 1 and b > 2`; or `a > 1 & b > 2`, which Python reads as `a > (1 & b) > 2`."""
    if isinstance(node, ast.BoolOp):
        return any(isinstance(value, ast.Compare | ast.BoolOp) for value in node.values)
    sides = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
    return any(
        isinstance(side, ast.BinOp) and isinstance(side.op, ast.BitAnd | ast.BitOr)
        for side in sides
    )

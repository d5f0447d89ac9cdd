"""Runs in a lesson's kernel: does a Parsons problem's program work, and in one order only?"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping
from itertools import pairwise
from typing import Any


def tried(program: str, condition: str, namespace: Mapping[str, Any]) -> str:
    """Run a program, and again with each two neighbouring lines exchanged.

    Args:
        program: The lines in their right order.
        condition: An expression that must be true after the program, and after no other order.
        namespace: The lesson's names; they are copied, and the program rebinds none of them.
    Returns:
        What is wrong, as a sentence; empty when nothing is.
    """
    fault = _fault(program, condition, namespace)
    if fault:
        return fault
    lines = [line for line in program.splitlines() if line.strip()]
    for number, (first, second) in enumerate(pairwise(lines)):
        swapped = [*lines[:number], second, first, *lines[number + 2 :]]
        if first != second and not _fault("\n".join(swapped), condition, namespace):
            return (
                f"lines {number + 1} and {number + 2} may stand in either order, "
                "but the page would call one of them wrong"
            )
    return ""


def _fault(program: str, condition: str, namespace: Mapping[str, Any]) -> str:
    """Why a program does not do what it should; empty if it does."""
    names = dict(namespace)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(program, "<parsons>", "exec"), names)
            holds = bool(eval(f"({condition}\n)", names))
    except Exception as error:  # whatever the author's lines raise, in a wrong order above all
        return f"the program raised {type(error).__name__}: {error}"
    return "" if holds else f"the program ran, but this is not true: {condition}"

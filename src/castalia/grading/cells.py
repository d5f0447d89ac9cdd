"""Cells of a notebook as plain Python runs them, and what a kernel gives them beside that."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from typing import Any

from castalia.grading import noting


class _Shell:
    """What cells ask `get_ipython` for: magics that measure run their code, the others do nothing."""

    def run_cell_magic(self, name: str, line: str, cell: str) -> None:
        """Run the code of a cell that is measured or silenced."""
        if name in ("time", "timeit", "capture", "prun"):
            exec(compile(cell, "<cell>", "exec"), sys._getframe(1).f_globals)

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_, **__: None


def _shown_to_nobody(*_: Any, **__: Any) -> None:
    """What cells call `display`, as a kernel has it: nobody looks."""


def furnish() -> None:
    """Give cells what a kernel has and plain Python has not."""
    vars(builtins).update(get_ipython=_Shell, display=_shown_to_nobody)


def plain(source: str) -> str:
    """A cell as plain Python: magics and shell commands become calls that do nothing."""
    try:
        compile(source, "<cell>", "exec", noting.AWAITING)
    except Exception:
        from IPython.core.inputtransformer2 import TransformerManager

        try:
            changed: str = TransformerManager().transform_cell(source)
            compile(changed, "<cell>", "exec", noting.AWAITING)
        except Exception:
            return source
        return changed if "get_ipython()" in changed else source
    return source

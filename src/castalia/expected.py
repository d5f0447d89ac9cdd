"""Mistakes that are shown on purpose, and whether they are the ones that were announced."""

from __future__ import annotations

import re
from typing import Any

EXCEPTION_TAG = re.compile(r"^[A-Z]\w+$")  # names the error that a cell raises on purpose


def unexpected(cell: Any) -> tuple[str, str] | None:
    """Why a mistake that is shown on purpose is not the one that its tags announce."""
    tags = cell.metadata.get("tags", ())
    if "raises-exception" not in tags:
        return None
    raised = [output.ename for output in cell.outputs if output.output_type == "error"]
    if not raised:
        return "NothingRaised", "the cell is tagged raises-exception, but nothing was raised"
    announced = [tag for tag in tags if EXCEPTION_TAG.match(tag)]
    if announced and raised[0] not in announced:
        words = " or ".join(announced)
        return "AnotherError", f"the cell is tagged {words}, but raised {raised[0]}"
    return None

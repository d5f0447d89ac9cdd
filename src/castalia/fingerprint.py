"""What data were like when a lesson opened them, short enough to keep and to compare."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from castalia.facts import Facts

if TYPE_CHECKING:
    import xarray as xr

SLICE = 8  # values along the last dim


class Fingerprint(Facts):
    """The marks by which the same data are known again."""

    store: str
    version: str  # as the dataset's file names it
    sizes: dict[str, int]
    bounds: dict[str, tuple[str, str]]  # first and last value of each coordinate along one dim
    content: str = ""  # a hash of a few values at the beginning of a variable

    @property
    def mark(self) -> str:
        """All of it in sixteen characters."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]


def fingerprint(
    opened: xr.Dataset, store: str, version: str, variable: str | None = None
) -> Fingerprint:
    """The fingerprint of an opened dataset.

    Args:
        opened: What was opened; only coordinates of one dim are loaded, and the slice.
        store: Where it was opened.
        version: As the dataset's file names it.
        variable: Whose first values are hashed, which loads one chunk; none are by default.
    """
    bounds = {
        str(name): (str(line.values[0]), str(line.values[-1]))
        for name, line in opened.coords.items()
        if line.ndim == 1 and line.size
    }
    sizes = {str(dim): size for dim, size in opened.sizes.items()}
    content = _content(opened[variable].variable) if variable else ""
    return Fingerprint(store=store, version=version, sizes=sizes, bounds=bounds, content=content)


def _content(variable: Any) -> str:
    """A hash of the first values along the last dim, at the beginning of all others."""
    first: dict[Any, Any] = dict.fromkeys(variable.dims, 0)
    if variable.dims:
        first[variable.dims[-1]] = slice(SLICE)
    values = variable.isel(first).values
    text = repr(values.tolist()) if values.dtype.kind == "O" else values.tobytes()
    data = text.encode() if isinstance(text, str) else text
    return hashlib.sha256(str(values.dtype).encode() + data).hexdigest()[:16]

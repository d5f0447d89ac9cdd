"""Castalia: executable, verified lessons for geoscience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "open_dataset"]

if TYPE_CHECKING:
    from castalia.stores import open_dataset


def __getattr__(name: str) -> Any:
    """Load `open_dataset` when a lesson first asks for it, so that the command line starts fast."""
    if name == "open_dataset":
        from castalia.stores import open_dataset

        return open_dataset
    raise AttributeError(f"module 'castalia' has no attribute {name!r}")

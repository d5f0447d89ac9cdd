"""Castalia: executable, verified lessons for geoscience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "open_dataset", "open_location"]

if TYPE_CHECKING:
    from castalia.stores import open_dataset, open_location


def __getattr__(name: str) -> Any:
    """Load the stores when a lesson first asks for them, so that the command line starts fast."""
    if name in ("open_dataset", "open_location"):
        from castalia import stores

        return getattr(stores, name)
    raise AttributeError(f"module 'castalia' has no attribute {name!r}")

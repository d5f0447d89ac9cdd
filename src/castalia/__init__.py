"""Castalia: executable, verified lessons for geoscience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "check", "hint", "open_dataset", "open_location", "solution"]

if TYPE_CHECKING:
    from castalia.checking.session import check, hint, solution
    from castalia.stores import open_dataset, open_location


def __getattr__(name: str) -> Any:
    """Load stores and checks when a lesson first asks, so that the command line starts fast."""
    if name in ("open_dataset", "open_location"):
        from castalia import stores

        return getattr(stores, name)
    if name in ("check", "hint", "solution"):
        from castalia.checking import session

        return getattr(session, name)
    raise AttributeError(f"module 'castalia' has no attribute {name!r}")

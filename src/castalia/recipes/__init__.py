"""What the live places hold, made up: samples of datasets of which no real cut can be carried."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xarray as xr

Content = "xr.Dataset | str | bytes"
Recipe = Callable[[], "dict[str, xr.Dataset | str | bytes]"]

RECIPES: dict[str, Recipe] = {}

"""A small field that tests of the checker share."""

from __future__ import annotations

import numpy as np
import xarray as xr


def field() -> xr.DataArray:
    """A small field with labels, units and one missing value."""
    values = np.arange(12.0).reshape(3, 4)
    values[1, 2] = np.nan
    coords = {"lat": [10.0, 0.0, -10.0], "lon": [0.0, 90.0, 180.0, 270.0]}
    return xr.DataArray(values, coords, ("lat", "lon"), attrs={"units": "degC"})

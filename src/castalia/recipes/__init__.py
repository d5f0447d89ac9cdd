"""What the live places hold, made up: samples of datasets of which no real cut can be carried.

A recipe gives what lies at each address: a Dataset for a Zarr store, or for an address in `.nc` a
file of netCDF; text or bytes for any other file. It asks neither the clock nor chance.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import xarray as xr

Content: TypeAlias = "xr.Dataset | str | bytes"
Recipe: TypeAlias = "Callable[[], dict[str, Content]]"


def _later(module: str, function: str) -> Recipe:
    """A recipe whose module is imported when it is followed; numpy and its like take a second."""

    def made() -> dict[str, Content]:
        recipe: Recipe = getattr(import_module(f"{__name__}.{module}"), function)
        return recipe()

    return made


RECIPES: dict[str, Recipe] = {
    "cesm_lens": _later("climate", "cesm_lens"),
    "cmip6": _later("climate", "cmip6"),
    "co2_live": _later("series", "co2_live"),
    "era5": _later("weather", "era5"),
    "ersst": _later("ocean", "ersst"),
    "gistemp": _later("series", "gistemp"),
    "goes": _later("satellites", "goes"),
    "hrrr": _later("weather", "hrrr"),
    "mur_sst": _later("ocean", "mur_sst"),
    "nino34": _later("series", "nino34"),
    "oisst": _later("ocean", "oisst"),
    "sentinel_2": _later("satellites", "sentinel_2"),
}

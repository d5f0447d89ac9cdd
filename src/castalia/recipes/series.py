"""Text files with one number a month: global temperature, El Niño, carbon dioxide."""

from __future__ import annotations

import numpy as np
import pandas as pd

from castalia.recipes import Content
from castalia.recipes.fields import Floats, chance, nino

GISTEMP = "https://data.giss.nasa.gov/gistemp/tabledata_v4/GLB.Ts+dSST.csv"
NINO34 = "https://psl.noaa.gov/data/correlation/nina34.anom.data"
CO2 = "https://gml.noaa.gov/webdata/ccgg/trends/co2/co2_mm_mlo.csv"

NEWEST = pd.Period("2025-09", "M")  # the last month of each made-up series
HEADER = "Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,J-D,D-N,DJF,MAM,JJA,SON"
SEASONS = {"J-D": (1, 13), "D-N": (0, 12), "DJF": (0, 3), "MAM": (3, 6), "JJA": (6, 9)}
SEASONS["SON"] = (9, 12)  # months of a year; 0 is December of the year before

CO2_HEAD = """\
# --------------------------------------------------------------------
# USE OF NOAA GML DATA
#
# This file is made up: it has the form of co2_mm_mlo.csv, but none of its measurements.
# For the real file see gml.noaa.gov/ccgg/trends/
#
# --------------------------------------------------------------------
#
# Data from March 1958 through April 1974 stand for those of the Scripps Institution of
# Oceanography (SIO); number of days, standard deviation and uncertainty are not given for them.
#
# CO2 expressed as a mole fraction in dry air, micromol/mol, abbreviated as ppm
#
#  (-99.99 missing data;  -1 no data for number of daily means in month)
#
# Missing months have been interpolated; number of days 0, negative standard deviation and
# negative uncertainty tell them.
#
year,month,decimal date,average,deseasonalized,ndays,sdev,unc
"""


def _months(first: str, last: pd.Period = NEWEST) -> pd.PeriodIndex:
    return pd.period_range(first, last, freq="M")


def _years(months: pd.PeriodIndex) -> Floats:
    return np.asarray(months.year + (months.month - 0.5) / 12, dtype="float64")


def warmth(years: Floats) -> Floats:
    """Monthly global temperature as the difference from 1951 to 1980, in K."""
    from scipy.signal import lfilter

    turns = [1880, 1910, 1942, 1970, 2030], [-0.22, -0.38, 0.05, 0.0, 1.3]
    noise = lfilter([1], [1, -0.55], chance("gistemp").standard_normal(len(years)))
    found: Floats = np.interp(years, *turns) + 0.09 * noise + 0.08 * nino(years - 0.3)
    return found


def _hundredths(value: float, gap: str = "***") -> str:
    """A number as the file writes it: two places, and no zero before the point."""
    if np.isnan(value):
        return gap
    text = f"{value:.2f}".replace("-0.00", "0.00")
    return text.replace("0.", ".", 1) if abs(value) < 0.995 else text


def gistemp() -> dict[str, Content]:
    """The table of GISTEMP: a title, a header, one line a year, three stars for what is missing."""
    months = _months("1880-01")
    series = pd.Series(np.round(warmth(_years(months)), 2), months)
    lines = ["Land-Ocean: Global Means", HEADER]
    for year in range(1880, NEWEST.year + 1):
        line = [series.get(pd.Period(year=year, month=m, freq="M"), np.nan) for m in range(1, 13)]
        around = [series.get(pd.Period(year=year - 1, month=12, freq="M"), np.nan), *line]
        means = (np.mean(around[start:end]) for start, end in SEASONS.values())
        lines.append(",".join([str(year), *map(_hundredths, [*line, *means])]))
    return {GISTEMP: "\n".join(lines) + "\n"}


def nino34() -> dict[str, Content]:
    """The table of Niño 3.4: first and last year, one line a year, -99.99, and where it is from."""
    months = _months("1950-01")
    noise = 0.12 * chance("nino34").standard_normal(len(months))
    series = pd.Series(nino(_years(months)) + noise, months)
    lines = [f"{1948:5d}{NEWEST.year:12d}"]
    for year in range(1948, NEWEST.year + 1):
        line = [series.get(pd.Period(year=year, month=m, freq="M"), -99.99) for m in range(1, 13)]
        lines.append(f"{year:5d}" + "".join(f"{value:9.2f}" for value in line))
    lines += ["  -99.99", "  NINA34", "  5N-5S 170W-120W", "  made up, in the form of the file of"]
    lines += [" https://psl.noaa.gov/data/climateindices/list/ for info", ""]
    return {NINO34: "\n".join(lines)}


def co2_live() -> dict[str, Content]:
    """The table of Mauna Loa: comments, a header, and negative numbers for what is not known."""
    months = _months("1958-03")
    years, rng = _years(months), chance("co2")
    since = years - 1958
    trend = 314.4 + 0.755 * since + 0.0137 * since**2 + 0.25 * rng.standard_normal(len(years))
    swing = 2.9 * np.sin(2 * np.pi * (years - 0.11)) + 0.8 * np.sin(4 * np.pi * (years - 0.3))
    days = rng.integers(17, 31, len(years))
    spread = rng.uniform(0.2, 0.8, len(years))
    lines = []
    for at, month in enumerate(months):
        known = f"{days[at]},{spread[at]:.2f},{spread[at] / np.sqrt(days[at]) * 2:.2f}"
        if month < pd.Period("1974-05", "M"):
            known = "-1,-9.99,-0.99"
        elif str(month) in ("1975-12", "1984-04"):  # months without a measurement
            known = "0,-9.99,-0.99"
        value = f"{years[at]:.4f},{trend[at] + swing[at]:.2f},{trend[at]:.2f}"
        lines.append(f"{month.year},{month.month},{value},{known}")
    return {CO2: CO2_HEAD + "\n".join(lines) + "\n"}

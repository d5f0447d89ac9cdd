"""What an answer to "Rows that went missing" must hold."""

from functools import cache

import numpy as np

import castalia
from castalia.checking import Value, slips

NAMES = "Names decide what meets what"
LABELS = "Labels decide which places are kept"
KEEP = "Keep values where a condition holds"
FACTOR = 1.2 * 2.5 * 10**6 * 0.0012


@cache
def coads():
    return castalia.open_dataset("coads-climatology", store="sample").load()


@cache
def gap():
    sst = coads()["sst"]
    vapour = 0.98 * 6.112 * np.exp(17.67 * sst / (sst + 243.5))
    return (622 * vapour / (coads()["slp"] - 0.378 * vapour) - coads()["speh"]) / 1000


@cache
def wind():
    return coads()["wspd"].sel(lat=slice(-46, 90))


@cache
def kept():
    """How many of the archive's labels come back from radians unharmed."""
    lat = wind()["lat"].values
    return int((np.rad2deg(np.deg2rad(lat)) == lat).sum())


def rows():
    return wind().sizes["lat"]


@cache
def flux():
    result = FACTOR * wind() * gap()
    result.attrs = {"units": "W m-2"}
    return result


def percent(field, above=120, of=None):
    return 100 * float((field > above).sum()) / float(of or field.count())


def january():
    return flux().sel(month=1)


CHECKS = {
    "lost": [
        Value(
            "rows_lost",
            lambda: rows() - kept(),
            within=0,
            because="It is the number of rows of the archive minus the number of rows of the product.",
            slips=(
                slips.gives(
                    "kept-for-lost",
                    kept,
                    "This is the number of rows that are left. The number of those that are missing "
                    "was asked for.",
                    LABELS,
                ),
                slips.gives(
                    "none-thought-lost",
                    lambda: 0,
                    "None is lost if labels need only look alike. They must be equal to the last "
                    "digit. Look at the sizes of the product itself.",
                    LABELS,
                ),
                slips.gives(
                    "rows-it-never-had",
                    lambda: gap().sizes["lat"] - rows(),
                    "This is how many rows your grid has more than the archive. Those were never in it. Count "
                    "the rows of the archive that the product does not have.",
                    LABELS,
                ),
                slips.gives(
                    "from-the-whole-grid",
                    lambda: gap().sizes["lat"] - kept(),
                    "You counted from the 90 rows of your own grid. Those that the archive never had "
                    "are not lost from it.",
                    LABELS,
                ),
                slips.gives(
                    "sign-turned",
                    lambda: kept() - rows(),
                    "A number of lost rows cannot be negative: subtract what is left from what was "
                    "there.",
                    LABELS,
                ),
                slips.Slip(
                    "new-name-for-old",
                    "`rename` takes the name that the dimension has now, an equals sign, and then the "
                    "name that it is to have. You have them the other way round.",
                    lambda seen: 'rename(lat="latitude")' in seen.source.replace("'", '"'),
                    NAMES,
                ),
            ),
        )
    ],
    "mended": [
        Value(
            "latent_wm2",
            flux,
            within=0.1,
            because="It is `factor_j_m3` times the wind of the archive times the gap, row by row.",
            slips=(
                slips.Slip(
                    "rows-still-missing",
                    "Rows are still missing. The labels that went into the product are not yet "
                    "rounded.",
                    lambda seen: seen.got.sizes["lat"] == kept(),
                    LABELS,
                ),
                slips.Slip(
                    "by-position",
                    "Your flux begins at 89° S, where the archive has no wind. You paired its first "
                    "row with the first of your grid, which lies 44 degrees farther south. Pair "
                    "by label.",
                    lambda seen: (
                        seen.got.sizes["lat"] == rows() and float(seen.got["lat"][0]) < -80
                    ),
                    LABELS,
                ),
                slips.Slip(
                    "rows-of-the-grid",
                    "Your flux has all rows of your own grid. The archive has no wind south of 46° S: take its "
                    "wind, and let the product keep the rows that both have.",
                    lambda seen: seen.got.sizes["lat"] == gap().sizes["lat"],
                    LABELS,
                ),
                slips.Slip(
                    "rounded-too-far",
                    "You rounded so far that several rows got the same label. Rounding is to mend the "
                    "last digits only.",
                    lambda seen: (
                        seen.raised.kind in ("InvalidIndexError", "ValueError", "AlignmentError")
                        and ("round(-1)" in seen.source or "round(-2)" in seen.source)
                    ),
                    LABELS,
                ),
                slips.gives(
                    "factor-forgotten",
                    lambda: wind() * gap(),
                    "This is wind times gap. Density, heat of evaporation and exchange coefficient are "
                    "missing.",
                    "One formula for all the oceans",
                ),
                slips.Slip(
                    "labels-still-off",
                    "The fluxes are right, and their latitudes still carry the rounding: the next calculation "
                    "with them would lose rows again. Round the labels.",
                    lambda seen: (
                        seen.equals(flux())
                        and not np.array_equal(seen.got["lat"].values, wind()["lat"].values)
                    ),
                    LABELS,
                    habit=True,
                ),
            ),
        )
    ],
    "share": [
        Value(
            "strong_percent",
            lambda: percent(january()),
            within=0.05,
            because="It is the number of cells above 120 W m⁻² over the number of cells with a value, "
            "in percent.",
            slips=(
                slips.gives(
                    "land-counted",
                    lambda: percent(january(), of=january().size),
                    "You divided by all cells, so that land counts as sea that loses little. Divide by "
                    "the number of cells with a value.",
                    KEEP,
                ),
                slips.gives(
                    "share-for-percent",
                    lambda: percent(january()) / 100,
                    "Your share goes from 0 to 1. It was asked for in percent.",
                    KEEP,
                ),
                slips.gives(
                    "weak-for-strong",
                    lambda: 100 - percent(january()),
                    "This is the share of the other cells, those that lose 120 W m⁻² or less.",
                    KEEP,
                ),
                slips.Slip(
                    "february",
                    "This is February: `isel` counts from 0. `sel` asks for the label 1.",
                    lambda seen: (
                        "isel" in seen.source and seen.equals(percent(flux().isel(month=1)))
                    ),
                    KEEP,
                ),
                slips.gives(
                    "all-months",
                    lambda: percent(flux()),
                    "This is the share over all twelve months. January alone was asked for.",
                    KEEP,
                ),
            ),
        )
    ],
}

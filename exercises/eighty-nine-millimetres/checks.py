"""What an answer to "Eighty-nine millimetres" must hold."""

import re
from functools import cache

import numpy as np

import castalia
from castalia.checking import Figure, Value, slips

PAPER = "A figure for a paper"
BASE = slice("2006-04", "2010-03")
SHOWN = slice("2007-04", "2008-08")


@cache
def sea_k():
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"]
    box = sst.sel(longitude=slice(190, 240)).load()
    mean = box.weighted(np.cos(np.deg2rad(box.latitude))).mean(["latitude", "longitude"])
    nino34 = mean.groupby("time.month") - mean.sel(time=BASE).groupby("time.month").mean()
    return nino34.rolling(time=3, center=True).mean().sel(time=SHOWN).values


@cache
def air_index():
    darwin = castalia.open_dataset("soi-darwin", store="sample")["SOI_Darwin"].load()
    return darwin.rolling(time=3, center=True).mean().sel(time=SHOWN).values


def inches(width=89 / 25.4, height=70 / 25.4):
    return lambda: (width, height)


NOT_SHARED = slips.Slip(
    "axes-not-shared",
    "Your panels have a time axis each. One common axis keeps the months above each other, and is labelled once.",
    lambda seen: (
        "subplots(" in seen.source and not re.search(r"sharex\s*=\s*(?!False)", seen.source)
    ),
    PAPER,
    habit=True,
)


def swapped(wrong):
    def explains(seen):
        return any(
            y.shape == wrong().shape and np.allclose(y, wrong(), atol=1e-3)
            for _, y in seen.got.lines
        )

    return slips.Slip(
        "panels-swapped",
        "This panel shows the record of the other one.",
        explains,
        PAPER,
        habit=True,
    )


def of_the_other(words):
    """The label names what the other panel shows; with the right unit nobody would notice."""
    return slips.Slip(
        "label-of-the-other",
        "The label of this panel names what the other one shows.",
        lambda seen: bool(re.search(words, seen.got.ylabel, re.IGNORECASE)),
        PAPER,
        habit=True,
    )


UNIT_ALONE = slips.Slip(
    "unit-alone",
    "The label has a unit and no quantity: a reader must guess what is measured.",
    lambda seen: "(" in seen.got.ylabel and not re.sub(r"\(.*?\)|\W", "", seen.got.ylabel),
    PAPER,
    habit=True,
)
NO_TIME = slips.Slip(
    "line-without-time",
    "This line has no times: Matplotlib counted its points instead. `plot` takes the times first, then the values.",
    lambda seen: any(x.dtype.kind in "iuf" and x.max() < 1000 for x, _ in seen.got.lines if x.size),
    PAPER,
    habit=True,
)


CHECKS = {
    "panels": [
        Value(
            "size_inches",
            inches(),
            within=0.005,
            because="It is 89 mm by 70 mm, in inches.",
            slips=(
                slips.gives(
                    "millimetres-for-inches",
                    inches(89, 70),
                    "These are millimetres. Matplotlib takes them for inches, and a figure of 89 inches is wider than a door.",
                    PAPER,
                ),
                slips.gives(
                    "centimetres",
                    inches(8.9, 7.0),
                    "These are centimetres. Matplotlib counts in inches.",
                    PAPER,
                ),
                slips.gives(
                    "times-for-divided",
                    inches(89 * 25.4, 70 * 25.4),
                    "You multiplied by 25.4. An inch is longer than a millimetre, so there are fewer of them.",
                    PAPER,
                ),
                slips.gives(
                    "two-columns",
                    inches(183 / 25.4),
                    "This is the width of a whole page. You have one column.",
                    PAPER,
                ),
                slips.gives(
                    "height-first",
                    inches(70 / 25.4, 89 / 25.4),
                    "Width and height are exchanged. The width comes first.",
                    PAPER,
                ),
            ),
        ),
        Figure(
            "sea",
            lines=lambda: (sea_k(),),
            within=1e-3,
            ylabel="(K)",
            slips=(
                swapped(air_index),
                NOT_SHARED,
                NO_TIME,
                UNIT_ALONE,
                of_the_other(r"darwin|pressure|\bsoi\b|southern|^air"),
            ),
        ),
        Figure(
            "air",
            lines=lambda: (air_index(),),
            within=1e-3,
            ylabel="(no unit)",
            xlabel="time",
            slips=(
                swapped(sea_k),
                NO_TIME,
                UNIT_ALONE,
                of_the_other(r"ni[ñn]o|temperature|\bsst\b|^sea\b"),
            ),
        ),
    ],
    "dots": [
        Value(
            "width_px",
            lambda: 1051,
            within=1.5,
            because="It is the width of 89 mm at 300 dots an inch.",
            slips=(
                slips.Slip(
                    "cut-tight",
                    'With `bbox_inches="tight"` the margins are cut or widened, and the column width is lost.',
                    lambda seen: "tight" in seen.source,
                    PAPER,
                    habit=True,
                ),
                slips.gives(
                    "height-for-width",
                    lambda: 827,
                    "That is the number of rows, the height. An image's columns are its second length.",
                    PAPER,
                ),
                slips.Slip(
                    "dots-left-alone",
                    "Without `dpi` the file has Matplotlib's own number of dots an inch, which is far below 300.",
                    lambda seen: "dpi" not in seen.source,
                    PAPER,
                ),
                slips.gives(
                    "colours-counted",
                    lambda: 4,
                    "That is the number of colour channels: red, green, blue and how opaque. Take another length.",
                    PAPER,
                ),
            ),
        )
    ],
}

"""What an answer to "The shelf that drowned" must hold."""

from functools import cache

import numpy as np
import xarray as xr

import castalia
from castalia.checking import Value, slips

AREA = "A mean over an area"
AMOUNT = "An amount that is kept"
GONE = "What is gone"
FACTOR = 12


@cache
def relief():
    field = castalia.open_dataset("etopo", store="sample")["relief"].load()
    field.attrs = {}
    return field


def cell_mean(field):
    area = np.cos(np.deg2rad(field["lat"])) * xr.ones_like(field)
    total = (field * area).coarsen(lat=FACTOR, lon=FACTOR).sum()
    means = total / area.coarsen(lat=FACTOR, lon=FACTOR).sum()
    return means.drop_attrs()  # arithmetic may keep the units of the latitude


def is_shelf(field):
    return (field < 0) & (field >= -200)


@cache
def share():
    return cell_mean(is_shelf(relief()))


@cache
def coarse():
    return cell_mean(relief())


def percent(field):
    return 100 * float(field.weighted(np.cos(np.deg2rad(field["lat"]))).mean())


def plain_percent(field):
    return 100 * float(field.mean())


def at_centres():
    mask = is_shelf(relief()).astype(float)
    return mask.interp(lat=share()["lat"], lon=share()["lon"])


def drowned(least=0.1):
    return int(((share() >= least) & ~is_shelf(coarse())).sum())


CHECKS = {
    "share": [
        Value(
            "shelf_share",
            share,
            within=1e-4,
            because="It is the share of each cell's area, 0 to 1, that lies below 0 m and is at most 200 m "
            "deep.",
            slips=(
                slips.Slip(
                    "relief-first",
                    "You averaged the relief first and then asked whether the mean is shelf. That gives "
                    "yes or no. Ask the fine cells, and average their answers.",
                    lambda seen: bool(
                        (seen.got.astype(float).values == is_shelf(coarse()).values).all()
                    ),
                    GONE,
                ),
                slips.gives(
                    "land-with-it",
                    lambda: cell_mean(relief() >= -200),
                    "Land counts as shelf in your mask: it lies above −200 m, too. Two conditions are needed.",
                    GONE,
                ),
                slips.gives(
                    "all-the-sea",
                    lambda: cell_mean(relief() < 0),
                    "All the sea counts as shelf in your mask. At most 200 m of depth are allowed.",
                    GONE,
                ),
                slips.gives(
                    "hills-for-shelf",
                    lambda: cell_mean((relief() > 0) & (relief() <= 200)),
                    "You have the share of low land. Depths are negative in this file.",
                    GONE,
                ),
                slips.gives(
                    "equal-weights",
                    lambda: is_shelf(relief()).astype(float).coarsen(lat=FACTOR, lon=FACTOR).mean(),
                    "Each cell counts the same. Cells nearer a pole cover less area, and `cell_mean` "
                    "knows it.",
                    AREA,
                ),
                slips.gives(
                    "point-for-share",
                    at_centres,
                    "This asks the four cells around the centre only. The other 140 have a share in it, too.",
                    AREA,
                ),
                slips.gives(
                    "percentage-for-share",
                    lambda: 100 * share(),
                    "These are percentages. A share from 0 to 1 is asked for.",
                ),
                slips.Slip(
                    "other-blocks",
                    "Your blocks are not of the right size. How many cells of 20 minutes make 4°?",
                    lambda seen: (
                        seen.got.dims == ("lat", "lon") and seen.got.shape != seen.expected.shape
                    ),
                    AREA,
                ),
            ),
        )
    ],
    "earth": [
        Value(
            "shelf_percent",
            lambda: percent(share()),
            within=0.002,
            because="It is the mean of `shelf_share` over the Earth, with weights, times 100.",
            slips=(
                slips.gives(
                    "equal-rows",
                    lambda: plain_percent(share()),
                    "Each row counts the same in your mean over the Earth. Rows nearer the poles need "
                    "smaller weights, on the coarse grid too.",
                    AMOUNT,
                ),
                slips.gives(
                    "share-for-percentage",
                    lambda: percent(share()) / 100,
                    "This is a share from 0 to 1. A percentage is asked for.",
                ),
                slips.gives(
                    "half-or-nothing",
                    lambda: percent(share() >= 0.5),
                    "You made a class of the share again before you averaged. Average the share itself.",
                    GONE,
                ),
                slips.gives(
                    "of-the-sea",
                    lambda: 100 * percent(share()) / percent(relief() < 0),
                    "This is a percentage of the sea. Of the surface of the Earth is asked for.",
                ),
            ),
        ),
        Value(
            "coarse_percent",
            lambda: percent(is_shelf(coarse())),
            within=0.002,
            because="It is the area of the cells whose mean height lies below 0 m and not below −200 m, as a "
            "percentage of the surface of the Earth.",
            slips=(
                slips.gives(
                    "equal-rows",
                    lambda: plain_percent(is_shelf(coarse())),
                    "Each row counts the same in your mean over the Earth. Rows nearer the poles need "
                    "smaller weights, on the coarse grid too.",
                    AMOUNT,
                ),
                slips.gives(
                    "share-for-percentage",
                    lambda: percent(is_shelf(coarse())) / 100,
                    "This is a share from 0 to 1. A percentage is asked for.",
                ),
                slips.gives(
                    "nothing-drowned",
                    lambda: percent(share()),
                    "This is the area of the fine shelf once more. Here the relief is averaged first, and "
                    "then each coarse cell is asked.",
                    AMOUNT,
                ),
                slips.gives(
                    "sampled-relief",
                    lambda: percent(
                        is_shelf(relief().interp(lat=share()["lat"], lon=share()["lon"]))
                    ),
                    "You brought the relief to 4° by interpolation. A conservative mean is asked for.",
                    AREA,
                ),
            ),
        ),
        Value(
            "drowned",
            drowned,
            within=0,
            because="It is the number of cells of which at least a tenth is shelf, and whose mean height is "
            "not that of a shelf.",
            slips=(
                slips.gives(
                    "any-shelf",
                    lambda: int(((share() > 0) & ~is_shelf(coarse())).sum()),
                    "Any bit of shelf counts in your number. At least a tenth of the cell is asked for.",
                ),
                slips.gives(
                    "all-with-shelf",
                    lambda: int((share() >= 0.1).sum()),
                    "These are all cells of which a tenth is shelf. Only those that are no shelf on the "
                    "coarse grid have drowned.",
                    GONE,
                ),
                slips.gives(
                    "still-there",
                    lambda: int(((share() >= 0.1) & is_shelf(coarse())).sum()),
                    "These are the cells that are shelf in both ways. Those that are lost are asked for.",
                    GONE,
                ),
                slips.gives(
                    "deep-only",
                    lambda: int(((share() >= 0.1) & (coarse() < -200)).sum()),
                    "You counted those that became deep sea. Others became land, and are no shelf either.",
                    GONE,
                ),
            ),
        ),
    ],
}

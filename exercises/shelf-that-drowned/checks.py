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
    labels = {name: means[name].round(6) for name in ("lat", "lon")}
    return means.assign_coords(labels).drop_attrs()  # arithmetic may keep the latitude's units


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


def without_brackets(seen):
    """Two comparisons joined with & and no brackets: & binds first, and cannot join numbers."""
    code = seen.source.replace(" ", "")
    return bool(seen.raised and seen.raised.kind == "TypeError" and "relief&" in code) or bool(
        seen.raised and seen.raised.kind == "TypeError" and "0&relief" in code
    )


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
                slips.Slip(
                    "brackets-forgotten",
                    "Each comparison needs brackets of its own: `&` is worked out before `<`.",
                    without_brackets,
                ),
                slips.gives(
                    "limit-left-out",
                    lambda: cell_mean((relief() < 0) & (relief() > -200)),
                    "Cells of exactly 200 m are missing. At most 200 m deep includes them.",
                ),
                slips.gives(
                    "low-land-with-it",
                    lambda: cell_mean(abs(relief()) <= 200),
                    "Land up to 200 m counts as shelf in your mask. Shelf lies below 0 m.",
                ),
                slips.gives(
                    "sign-forgotten",
                    lambda: cell_mean((relief() < 0) & (relief() >= 200)),
                    "Nothing is shelf in your mask. Depths are negative in this file: 200 m deep is −200.",
                ),
                slips.gives(
                    "deep-sea",
                    lambda: cell_mean(relief() < -200),
                    "This is the share of the deep sea, below 200 m. The shelf lies above it.",
                ),
                slips.gives(
                    "of-the-sea",
                    lambda: share() / cell_mean(relief() < 0),
                    "This is the share of the sea in each cell. The share of the whole cell is asked for.",
                ),
                slips.gives(
                    "depth-for-share",
                    lambda: cell_mean(relief().where(is_shelf(relief()), 0)),
                    "These are mean depths. A share is asked for: average the mask, not the relief.",
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
                    "cells-with-some",
                    lambda: plain_percent(share() > 0),
                    "You counted the cells that hold any shelf. Most of them hold little: average the share.",
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
                    "share-again",
                    lambda: percent(share() >= 0.5),
                    "You asked which cells are half shelf. Here the relief is averaged, and each coarse "
                    "cell is asked for its mean height.",
                    AMOUNT,
                ),
                slips.gives(
                    "what-is-lost",
                    lambda: percent(share()) - percent(is_shelf(coarse())),
                    "This is what has been lost. What is left in the second way is asked for.",
                ),
                slips.gives(
                    "land-with-it",
                    lambda: percent(coarse() >= -200),
                    "Land counts as shelf in your mask: it lies above −200 m, too. Two conditions are needed.",
                    GONE,
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
                    "difference-of-counts",
                    lambda: int((share() >= 0.1).sum()) - int(is_shelf(coarse()).sum()),
                    "You took away all cells that are shelf in the second way. Some of these are less than a "
                    "tenth shelf: take away those that are both.",
                    GONE,
                ),
                slips.gives(
                    "share-for-number",
                    lambda: drowned() / share().size,
                    "This is a share of all cells. A number of cells is asked for.",
                ),
                slips.Slip(
                    "tenth-as-percentage",
                    "No cell is ten times shelf. `shelf_share` runs from 0 to 1, so a tenth is 0.1.",
                    lambda seen: seen.got == 0 and ">=10" in seen.source.replace(" ", ""),
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

"""What an answer to "Where the haze of India ends" must hold."""

import ast
import math
from functools import cache

import numpy as np
from scipy.ndimage import uniform_filter

import castalia
from castalia.checking import Chunks, Lazy, Value, lazy_slips, slips
from castalia.checking.laziness import count_tasks
from castalia.checking.slips import Slip

SEAMS = "Seams, and how to mend them"
DISK = "Chunks that fit the disk and the question"
TREE = "Reduce block by block"
RECIPE = "A recipe, not a result"
TWICE = "Do no work twice"

REACH = 4 + 1  # of the mean over 9 cells, and of the gradient after it
CHOICES = [(400, 800, 12), (270, 540, 12), (135, 4320, 12), (2160, 4320, 1)]
FIRST = (slice(0, 1), slice(0, 1), slice(0, 12))


@cache
def turbidity():
    return castalia.open_dataset("linke-turbidity", store="sample")["linke_turbidity"]


@cache
def box():
    return turbidity().sel(lat=slice(55, 15), lon=slice(60, 120)).load()


@cache
def annual():
    return box().values.mean(axis=2, dtype="float32") / np.float32(20)


def northward(block):
    smooth = uniform_filter(block, size=9)
    return -np.gradient(smooth, axis=0) / (111.2 * 180 / 2160) * 100


def borders():
    """The rows and columns at which the chunks of the box meet."""
    return np.flatnonzero(box().lat.values < 45)[0], np.flatnonzero(box().lon.values > 90)[0]


def padded(rows, columns, depth):
    """`northward` of one block that borrows so many cells from all sides."""
    around = np.pad(annual(), REACH, mode="edge")
    low, high = REACH - depth, REACH + depth
    cut = around[rows.start + low : rows.stop + high, columns.start + low : columns.stop + high]
    inside = slice(depth, -depth) if depth else slice(None)
    return northward(cut)[inside, inside]


@cache
def front(depth=REACH, whole=False):
    """The map, block by block with some overlap, or in one piece."""
    height, width = annual().shape
    if whole:
        return padded(slice(0, height), slice(0, width), depth)
    row, column = borders()
    pieces = [
        [padded(rows, columns, depth) for columns in (slice(0, column), slice(column, width))]
        for rows in (slice(0, row), slice(row, height))
    ]
    return np.block(pieces)


def wrong_cells(seen):
    """Where an answer of the right form is wrong; None where the form is not right."""
    if not isinstance(seen.expected, Lazy) or seen.expected.wrong("", seen.got):
        return None
    return np.abs(seen.expected.taken(seen.got) - seen.expected.values) > seen.within


def only_along_borders(seen):
    wrong = wrong_cells(seen)
    if wrong is None:
        return False
    row, column = borders()
    known = np.zeros_like(wrong)
    known[row - REACH : row + REACH] = True
    known[:, column - REACH : column + REACH] = True
    inside = (slice(REACH, -REACH), slice(REACH, -REACH))  # a narrow pad errs at the edge, too
    return bool(wrong[inside].any()) and not wrong[inside][~known[inside]].any()


def borrows_needlessly(seen):
    """Whether a `depth` larger than the reach is written down."""
    depths = [
        number.value
        for word in ast.walk(ast.parse(seen.source))
        if isinstance(word, ast.keyword) and word.arg == "depth"
        for number in _depths(word.value)
        if isinstance(number, ast.Constant) and isinstance(number.value, int)
    ]
    return max(depths, default=0) > REACH


def _depths(depth):
    """The depths of the axes, as written: one for all, or one for each."""
    if isinstance(depth, ast.Dict):
        return depth.values
    return depth.elts if isinstance(depth, ast.Tuple | ast.List) else [depth]


def only_at_the_edge(seen):
    wrong = wrong_cells(seen)
    return wrong is not None and not wrong[REACH:-REACH, REACH:-REACH].any()


def place(find):
    """Latitude and longitude of an extreme of the map."""
    row, column = np.unravel_index(find(front(whole=True)), annual().shape)
    return float(box().lat[row]), float(box().lon[column])


def touches(length, size, on_disk):
    return len({(i // size, i // on_disk) for i in range(length)})


def touched(chunk, axes=3):
    """How many pairs of a chunk and a stored one meet, over the first axes."""
    sizes = zip(turbidity().shape, chunk, stored(), strict=True)
    return math.prod(touches(*axis) for axis in list(sizes)[:axes])


@cache
def stored():
    return tuple(turbidity().encoding["chunksizes"])


def on_disk(axes=3):
    """How many stored chunks there are, over the first axes."""
    sizes = zip(turbidity().shape, stored(), strict=True)
    return math.prod(-(-length // size) for length, size in list(sizes)[:axes])


def extra(more=2 * REACH):
    """How many percent more cells the chunks have with so many more rows and columns."""
    return [
        100 * ((rows + more) * (columns + more) / (rows * columns) - 1)
        for rows, columns, _ in CHOICES
    ]


@cache
def recipes():
    """The annual mean of the whole Earth, recorded from each of the choices."""
    made = []
    for chunk in CHOICES:
        sizes = dict(zip(turbidity().dims, chunk, strict=True))
        opened = castalia.open_dataset("linke-turbidity", store="sample", chunks=sizes)
        made.append((opened["linke_turbidity"].data / np.float32(20)).mean(axis=2))
    return made


def chunk_counts():
    """How many chunks each of the choices makes."""
    return [
        math.prod(recipe.numblocks) * -(-12 // chunk[2])
        for recipe, chunk in zip(recipes(), CHOICES, strict=True)
    ]


CHECKS = {
    "front": [
        Value(
            "front",
            lambda: Lazy(front(whole=True)),
            within=2e-3,
            because="It is `northward` as it would be of the box in one piece, with its outermost "
            "rows and columns repeated beyond the edges.",
            slips=(
                lazy_slips.computed_early(RECIPE),
                lazy_slips.wider_than_asked("float32"),
                lazy_slips.seams(lambda: front(depth=0), SEAMS),
                Slip(
                    "too-deep",
                    "No cell is wrong, but each block borrows more than `northward` reaches, and works "
                    "for nothing. Add up the reach of its two steps.",
                    borrows_needlessly,
                    SEAMS,
                    habit=True,
                ),
                slips.gives(
                    "gradient-forgotten",
                    lambda: front(depth=4),
                    "Four cells are the reach of the mean alone. The gradient that follows asks the "
                    "smoothed neighbour, and that one needs a neighbour more.",
                    SEAMS,
                ),
                Slip(
                    "too-shallow",
                    "Along the borders of the chunks your map is still wrong: the blocks borrow "
                    "fewer cells than `northward` reaches. Add up the reach of its two steps.",
                    only_along_borders,
                    SEAMS,
                ),
                Slip(
                    "edge-of-the-box",
                    "Inside the box all is right. Along its outer edge something else was taken than "
                    "the last row or column, repeated.",
                    only_at_the_edge,
                    SEAMS,
                ),
            ),
        )
    ],
    "place": [
        Value(
            "latitude",
            lambda: place(np.argmin)[0],
            within=0.05,
            because="It is the latitude of the cell where `front` is smallest.",
            slips=(
                lazy_slips.not_computed(RECIPE),
                slips.gives(
                    "rise-for-fall",
                    lambda: place(np.argmax)[0],
                    "This is where the haze *rises* most steeply to the north. A fall is negative.",
                ),
                slips.gives(
                    "position-for-label",
                    lambda: np.unravel_index(front(whole=True).argmin(), annual().shape)[0],
                    "This is a row, counted from the top. `box.lat` knows the latitude that belongs "
                    "to it.",
                    TWICE,
                ),
                slips.gives(
                    "exchanged",
                    lambda: place(np.argmin)[1],
                    "This is the longitude. Rows belong to latitudes, columns to longitudes.",
                ),
                slips.gives(
                    "row-of-the-earth",
                    lambda: float(
                        turbidity().lat[
                            np.unravel_index(front(whole=True).argmin(), annual().shape)[0]
                        ]
                    ),
                    "You counted the row on the map of the whole Earth. It belongs to the box, which "
                    "begins at 55° N.",
                ),
                slips.gives(
                    "flat-position",
                    lambda: front(whole=True).argmin(),
                    "`argmin` counts through the flattened array. Make row and column of it first, "
                    "and then ask for the label.",
                    TWICE,
                ),
            ),
        ),
        Value(
            "longitude",
            lambda: place(np.argmin)[1],
            within=0.05,
            because="It is the longitude of the cell where `front` is smallest.",
        ),
    ],
    "chunks": [
        Value(
            "unpacked",
            lambda: [touched(chunk) / on_disk() for chunk in CHOICES],
            within=0.005,
            because="It is the number of pairs of a Dask chunk and a stored chunk that share a "
            "value, divided by the number of stored chunks; for each of CHOICES.",
            slips=(
                slips.gives(
                    "not-divided",
                    lambda: [touched(chunk) for chunk in CHOICES],
                    "These are all unpackings together. Asked for is how often each stored chunk is "
                    "unpacked, on average.",
                    DISK,
                ),
                slips.gives(
                    "months-forgotten",
                    lambda: [touched(chunk, 2) / on_disk(2) for chunk in CHOICES],
                    "You looked at two axes. The file cuts the months, too, and keeps two of them "
                    "together.",
                    DISK,
                ),
                slips.gives(
                    "chunks-compared",
                    lambda: [math.prod(chunk) / math.prod(stored()) for chunk in CHOICES],
                    "You divided the sizes of chunks. That says how many stored chunks would fit into "
                    "one of yours, not how many its borders cut.",
                    DISK,
                ),
            ),
        ),
        Value(
            "tasks",
            lambda: [count_tasks(recipe) for recipe in recipes()],
            within=1,
            because="It is the number of tasks of each annual mean after `dask.optimize`.",
            slips=(
                slips.gives(
                    "before-joining",
                    lambda: [len(recipe.dask) for recipe in recipes()],
                    "These are the tasks as they were recorded. Before it runs them, Dask joins those "
                    "that follow one another on a block.",
                    TREE,
                ),
                slips.gives(
                    "chunks-for-tasks",
                    chunk_counts,
                    "These are the numbers of chunks. Opening the file and combining take tasks, too.",
                    TREE,
                ),
            ),
        ),
        Value(
            "padding",
            extra,
            within=0.055,
            because="It is the padded chunk's number of cells compared with the chunk's own, in "
            "percent, for each of CHOICES.",
            slips=(
                slips.gives(
                    "padded-on-one-side",
                    lambda: extra(REACH),
                    "A chunk has two sides along each axis, and borrows cells on both.",
                    SEAMS,
                ),
                slips.gives(
                    "months-padded",
                    lambda: [
                        (100 + more) * (months + 2 * REACH) / months - 100
                        for more, (*_, months) in zip(extra(), CHOICES, strict=True)
                    ],
                    "You padded the months, too. On their axis the depth is none: the front looks to "
                    "the north, and into no other month.",
                    SEAMS,
                ),
                slips.gives(
                    "share-for-percent",
                    lambda: [more / 100 for more in extra()],
                    "These are shares. In percent they are a hundred times as large.",
                ),
                slips.gives(
                    "cells-in-percent",
                    lambda: [100 + more for more in extra()],
                    "This is the padded chunk in percent of the chunk. How many percent *more* it is "
                    "was asked for.",
                ),
            ),
        ),
        Value(
            "mine",
            lambda: Lazy(
                turbidity()[FIRST].values,
                region=FIRST,
                shape=turbidity().shape,
                dtype="uint8",
                chunks=Chunks(whole=(2,), multiple_of=stored(), megabytes=(10, 20), itemsize=4),
            ),
            because="It is what is stored, undivided.",
            slips=(
                lazy_slips.computed_early(RECIPE),
                lazy_slips.wider_than_asked("uint8"),
                slips.chunks_across("month", axis=2),
                lazy_slips.rechunked(DISK),
            ),
        ),
    ],
}

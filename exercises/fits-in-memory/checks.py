"""What an answer to "Does it fit in memory?" must hold."""

from functools import cache

import dask.array as da
import numpy as np

from castalia.checking import Call, Chunks, Function, Lazy, Value, lazy_slips, slips

MEMORY = "Count the chunks and weigh them"
TREE = "Reduce block by block"
DISK = "Chunks that fit the disk and the question"

SHAPE = (350_640, 721, 1440)
FIRST = (slice(0, 1),) * 3  # one value is enough to see the factor


def block(days, dtype):
    """A block of so many days, recorded and not made: its `nbytes` are known."""
    return da.ones((24 * days, *SHAPE[1:]), dtype=dtype, chunks=-1).nbytes


def working(days, threads):
    return 2 * threads * (block(days, "int16") + block(days, "float32")) / 1e9


@cache
def most_days():
    return max(days for days in range(1, 32) if working(days, 8) <= 8)


@cache
def stored():
    return da.ones(SHAPE, dtype="int16", chunks=(24 * most_days(), *SHAPE[1:]))


def tree(blocks, up=True):
    """The tasks of each level of a tree whose groups are of four."""
    levels = [blocks]
    while levels[-1] > 1:
        levels.append(-(-levels[-1] // 4) if up else levels[-1] // 4)
    return levels


def one(value, dtype):
    return np.full((1, 1, 1), value, dtype)


def recorded(value, dtype):
    """An array of one value, of which the first is computed."""
    size = stored().chunksize
    chunks = Chunks(size=size, count=stored().npartitions)
    return Lazy(one(value, dtype), region=FIRST, shape=SHAPE, dtype=dtype, chunks=chunks)


def wider_on_the_way(seen):
    """Whether Dask noted a step of more than four bytes before a result of four."""
    if getattr(seen.got, "dtype", None) != np.float32 or not hasattr(seen.got, "dask"):
        return False
    layers = getattr(seen.got.dask, "layers", {}).values()
    notes = [getattr(layer, "collection_annotations", None) or {} for layer in layers]
    return any(np.dtype(note["dtype"]).itemsize > 4 for note in notes if note.get("dtype"))


CHECKS = {
    "working": [
        Function(
            "working_gigabytes",
            lambda: [
                Call(
                    f"working_gigabytes({days}, {threads})", (days, threads), working(days, threads)
                )
                for days, threads in ((1, 2), (5, 2), (3, 8))
            ],
            within=1e-3,
            because="It is the values of a block, times the bytes a value takes in both forms, times "
            "two blocks a thread.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "one-block-a-thread",
                    lambda: working(1, 2) / 2,
                    "You counted one block a thread. While one is worked on, the next is already "
                    "being loaded.",
                    MEMORY,
                ),
                slips.gives(
                    "unpacked-only",
                    lambda: 4 * block(1, "float32") / 1e9,
                    "You counted the numbers as `float32` only. The packed block, from which they are "
                    "made, is there at the same time.",
                    MEMORY,
                ),
                slips.gives(
                    "packed-only",
                    lambda: 4 * block(1, "int16") / 1e9,
                    "You counted the bytes as they are stored. To compute with them they become "
                    "`float32`, and that takes more.",
                    MEMORY,
                ),
                slips.gives(
                    "eight-bytes",
                    lambda: 4 * (block(1, "int16") + block(1, "float64")) / 1e9,
                    "You reckon with eight bytes a value. A `float32` has 32 bits.",
                    MEMORY,
                ),
                slips.gives(
                    "threads-of-this-computer",
                    lambda: working(1, 8),
                    "You reckon with `THREADS`, whatever number of threads is given. The function is to "
                    "use its argument.",
                ),
                slips.gives(
                    "hours-for-days",
                    lambda: working(1, 2) / 24,
                    "Your chunk holds as many hours as it should hold days.",
                ),
            ),
        )
    ],
    "cut": [
        Value(
            "days",
            most_days,
            within=0,
            because="It is the largest number of days for which the blocks of all eight threads stay "
            "within the limit.",
            slips=(
                slips.gives(
                    "one-thread",
                    lambda: max(days for days in range(1, 32) if working(days, 1) <= 8),
                    "So large a chunk suits one thread. Eight of them work at the same time, and each "
                    "brings its blocks.",
                    MEMORY,
                ),
                slips.gives(
                    "one-too-many",
                    lambda: most_days() + 1,
                    "With this number of days the limit is just passed. It is the last one below "
                    "the limit that you want.",
                ),
            ),
        ),
        Value(
            "archive",
            lambda: recorded(1, "int16"),
            because="It is a stand-in of ones.",
            slips=(
                lazy_slips.computed_early(MEMORY),
                lazy_slips.wider_than_asked(
                    "int16",
                    MEMORY,
                    "Each value takes more bytes than the archive gives it. `dtype` says how many: "
                    "which one was named?",
                ),
                slips.gives(
                    "zeros-for-ones",
                    lambda: one(0, "int16"),
                    "Your stand-in is of zeros. A zero stays zero whatever it is multiplied with, so "
                    "that a wrong scale would not show: ones were asked for.",
                ),
                lazy_slips.other_chunks(
                    lambda: (most_days(), *SHAPE[1:]),
                    "Your chunks hold as many hours as they should hold days: the first axis counts "
                    "hours.",
                ),
                lazy_slips.other_chunks(
                    lambda: (SHAPE[0], 0, 0),
                    "Time is not cut at all: every chunk holds forty years. Time is the axis that "
                    "must be cut here.",
                    name="time-not-cut",
                ),
            ),
        ),
        Value(
            "winds",
            lambda: recorded(0.01, "float32"),
            because="It is the archive times its scale.",
            slips=(
                lazy_slips.computed_early(MEMORY),
                lazy_slips.wider_than_asked("float32", MEMORY),
                slips.Slip(
                    "wider-on-the-way",
                    "The result is float32, but a step before it makes wider values, and a block of "
                    "that step takes more memory than you predicted. Converting at the end comes too "
                    "late: look at the dtype of each step.",
                    wider_on_the_way,
                    MEMORY,
                    habit=True,
                ),
                slips.gives(
                    "scale-turned",
                    lambda: one(100, "float32"),
                    "The scale is upside down. A one in the archive is a small wind, and yours is a "
                    "hurricane.",
                ),
                slips.gives(
                    "scale-forgotten",
                    lambda: one(1, "float32"),
                    "These are the archive's numbers in four bytes, and not yet m/s: their step is "
                    "still to be applied.",
                ),
            ),
        ),
    ],
    "tasks": [
        Function(
            "count_mean_tasks",
            lambda: [
                Call(f"count_mean_tasks({blocks})", (blocks,), sum(tree(blocks)))
                for blocks in (64, 122, 4000)  # no level leaves one over: Dask skips such, or not
            ],
            within=0,
            because="It is the number of blocks plus that of each level above, each a quarter of the "
            "one below, rounded up.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "blocks-only",
                    lambda: 64,
                    "You counted the blocks. The tasks that combine their results are missing.",
                    TREE,
                ),
                slips.gives(
                    "file-counted",
                    lambda: sum(tree(64)) + 1,
                    "You counted a task that opens a file. Ones come from no file: each block makes "
                    "its own.",
                    TREE,
                ),
                slips.gives(
                    "one-level",
                    lambda: 64 + 16,
                    "You combined once. What is left is still many results: go on until it is one.",
                    TREE,
                ),
                slips.gives(
                    "blocks-left-out",
                    lambda: sum(tree(64)[1:]),
                    "You counted only the tasks that combine. Each block has a task of its own, too.",
                    TREE,
                ),
                slips.gives(
                    "rounded-down",
                    lambda: sum(tree(122, up=False)),
                    "You rounded down. Of 122 results, two are left over when groups of four are "
                    "made; they need a group, too.",
                    TREE,
                ),
            ),
        ),
        Value(
            "seconds",
            lambda: sum(tree(stored().npartitions)) * 0.2e-3,
            within=0.01,
            because="It is the predicted number of tasks times 0.2 ms, in seconds.",
            slips=(
                slips.gives(
                    "milliseconds",
                    lambda: sum(tree(stored().npartitions)) * 0.2,
                    "This is in milliseconds. Seconds were asked for.",
                    DISK,
                ),
                slips.gives(
                    "hours-for-blocks",
                    lambda: sum(tree(SHAPE[0])) * 0.2e-3,
                    "You put the number of hours into the tree. A chunk has many of them, and Dask "
                    "gives a task to a chunk.",
                    TREE,
                ),
            ),
        ),
    ],
}

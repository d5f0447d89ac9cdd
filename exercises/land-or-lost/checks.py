"""What an answer to "Land, or lost on the way?" must hold."""

from functools import cache

import numpy as np
import zarr

import castalia
from castalia.checking import Value, slips

FOLDER = "A store is a folder of small files"
CHUNKS = (18, 9, 12)


@cache
def grid():
    """For each chunk of the grid whether it holds nothing but missing values."""
    sst = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].values
    (t, a), (y, b), (x, c) = [
        (size // chunk, chunk) for size, chunk in zip(sst.shape, CHUNKS, strict=True)
    ]
    return np.isnan(sst).reshape(t, a, y, b, x, c).all(axis=(1, 3, 5))


@cache
def keys():
    return {place: "c/" + "/".join(map(str, place)) for place in np.ndindex(grid().shape)}


@cache
def land():
    return {key for place, key in keys().items() if grid()[place]}


@cache
def lost():
    """The objects that the given cell draws: files are sorted by the parts of their paths."""
    objects = sorted(set(keys().values()) - land(), key=lambda key: key.split("/"))
    drawn = np.random.default_rng(2010).choice(len(objects), 3, replace=False)
    return {objects[number] for number in drawn}


@cache
def described():
    array = zarr.create_array(
        zarr.storage.MemoryStore(), shape=(54, 18, 432), chunks=CHUNKS, dtype="f4", compressors=None
    )
    return array.metadata.to_dict()


def finds_none(seen):
    """Whether every chunk of the array is said to be absent."""
    return isinstance(seen.got, set | list | tuple) and len(seen.got) == grid().size


def holds_paths(seen):
    """Whether whole paths stand where keys below the array were asked for."""
    return isinstance(seen.got, set | list) and any("sst" in str(one) for one in seen.got)


def counts_from_one(seen):
    """Whether the numbers of all keys lie one too high."""
    high = {
        "c/" + "/".join(str(number + 1) for number in place)
        for place, key in keys().items()
        if tuple(number + 1 for number in place) not in keys()
        or keys()[tuple(number + 1 for number in place)] in land() | lost()
    }
    return isinstance(seen.got, set) and seen.got == high


def in_a_list(wrong):
    """The keys in a list, whatever their order."""
    return lambda seen: isinstance(seen.got, list) and set(map(str, seen.got)) == wrong()


CHECKS = {
    "layout": [
        Value(
            "chunk_shape",
            lambda: list(CHUNKS),
            because="It is the number of values that one chunk has along each axis.",
            slips=(
                slips.gives(
                    "shape-for-chunk",
                    lambda: list(described()["shape"]),
                    "This is the shape of the whole array. That of one chunk stands in its chunk grid.",
                    FOLDER,
                ),
            ),
        ),
        Value(
            "whole",
            lambda: int(grid().size),
            because="It is the number of chunks along each of the axes, multiplied.",
            slips=(
                slips.gives(
                    "values-for-chunks",
                    lambda: int(np.prod(CHUNKS)),
                    "This is how many values one chunk holds. How many chunks make up the array?",
                    FOLDER,
                ),
                slips.gives(
                    "counted-what-is-there",
                    lambda: int(grid().size) - len(land() | lost()),
                    "You counted the objects that are there. What should be there, only the "
                    "description can tell: it gives the shape of the array and that of a chunk.",
                    FOLDER,
                ),
            ),
        ),
        Value(
            "codecs",
            lambda: [codec["name"] for codec in described()["codecs"]],
            because="It is the list of the names in the description, in their order.",
        ),
    ],
    "absent": [
        Value(
            "absent",
            lambda: land() | lost(),
            because="It holds the key of each chunk that the description allows and the folder "
            "does not have.",
            slips=(
                slips.gives(
                    "present-for-absent",
                    lambda: set(keys().values()) - land() - lost(),
                    "These are the keys that are there. Those that are not were asked for.",
                ),
                slips.gives(
                    "c-forgotten",
                    lambda: {key.removeprefix("c/") for key in land() | lost()},
                    "The places are right. A key begins with `c/`, the folder of the chunks.",
                    FOLDER,
                ),
                slips.Slip(
                    "counted-from-one",
                    "Your keys count from 1. The first chunk along each axis has the number 0, and one "
                    "after the last does not exist.",
                    counts_from_one,
                    FOLDER,
                ),
                slips.Slip(
                    "paths-for-keys",
                    "You have whole paths. A key is only what stands below `sst`, as a text: it is the "
                    "same on every disk and in every object store.",
                    holds_paths,
                    FOLDER,
                ),
                slips.Slip(
                    "all-absent",
                    "You find not one chunk, so you look in the wrong place. Print one of your paths, "
                    "and hold it against the path of a file in the folder.",
                    finds_none,
                    FOLDER,
                ),
                slips.Slip(
                    "list-for-set",
                    "The keys are right, but they stand in a list. A set was asked for: it has no order, "
                    "and `in` finds a key in it at once.",
                    in_a_list(lambda: land() | lost()),
                ),
            ),
        )
    ],
    "lost": [
        Value(
            "lost",
            lost,
            because="It holds the absent keys of places that are not absent in each batch of months.",
            slips=(
                slips.gives(
                    "land-taken-for-lost",
                    lambda: land() | lost(),
                    "Not all that is absent was lost: a chunk that holds nothing but land was never "
                    "written. Does the chunk of the same place exist in another batch of months?",
                    FOLDER,
                ),
                slips.gives(
                    "land-for-lost",
                    land,
                    "These are absent in every batch of months. That is what land looks like. What was "
                    "lost is absent in one batch, and there in another.",
                    FOLDER,
                ),
                slips.gives(
                    "places-for-keys",
                    lambda: {key.split("/", 2)[2] for key in lost()},
                    "These are the places. Give the whole keys, with the batch of months that is missing "
                    "there.",
                ),
                slips.gives(
                    "batch-compared",
                    lambda: {key for key in land() | lost() if key.split("/")[1] != "0"},
                    "You took every absent chunk of the later batches. Land is absent there, too: "
                    "leave out what is absent in the first batch at the same place.",
                ),
            ),
        )
    ],
}

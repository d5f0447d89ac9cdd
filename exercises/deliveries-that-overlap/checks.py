"""What an answer to "Deliveries that overlap" must hold."""

from functools import cache

import numcodecs
import numpy as np
import zarr

import castalia
from castalia.checking import Layout, Store, Value, slips, store_slips

READY = "Write a store that others can use"
CODECS = "Codecs: fewer bytes for the same numbers"
SHUFFLED = zarr.codecs.BloscCodec(cname="zstd", clevel=5, shuffle="shuffle")
LIMIT = 0.02


@cache
def tidy():
    raw = castalia.open_dataset("ostia-sst", store="sample")[["surface_temperature"]]
    return raw.reset_coords(drop=True).load().rename(surface_temperature="sst")


def nino34(values):
    """The weighted mean of the box for each month, from bare values."""
    inside = tidy().longitude.values
    box = values[:, :, (inside >= 190) & (inside <= 240)].astype("f8")
    weights = np.cos(np.deg2rad(tidy().latitude.values))[:, None] * np.ones(box.shape[2])
    there = ~np.isnan(box)
    return (np.nan_to_num(box) * weights).sum((1, 2)) / (there * weights).sum((1, 2))


def rounded(keepbits):
    codec = numcodecs.BitRound(keepbits=keepbits)
    values = tidy().sst.values
    return codec.decode(codec.encode(values.copy())).reshape(values.shape)


def changes(keepbits):
    return abs(nino34(rounded(keepbits)) - nino34(tidy().sst.values))


@cache
def fewest():
    return next(bits for bits in range(5, 24) if changes(bits).max() < LIMIT)


@cache
def for_one_value():
    return next(bits for bits in range(24) if 128 / 2**bits < LIMIT)


@cache
def stored(bits):
    values = tidy().sst.values if bits == 23 else rounded(bits)
    array = zarr.create_array(
        zarr.storage.MemoryStore(),
        shape=values.shape,
        chunks=(18, 9, 72),
        dtype="f4",
        compressors=SHUFFLED,
        fill_value=np.nan,
    )
    array[:] = values
    return array.nbytes_stored()


def share(bits=None):
    return stored(bits or fewest()) / stored(23)


@cache
def drawn():
    """Which months the given cell spoils: by staleness, by loss, by warmth."""
    return 1 + np.random.default_rng(1997).choice(53, 3, replace=False)


def months(places):
    return list(tidy().time[np.sort(places)].dt.strftime("%Y-%m").values)


CHECKS = {
    "archive": [
        Store(
            "archive",
            tidy,
            part={"time": [0, 17, 19, 20, 39, 40, -1]},
            arrays={
                "sst": Layout(
                    chunks=(18, 9, 72),
                    shards=(18, 18, 432),
                    attributes={
                        "units": "K",
                        "standard_name": "sea_surface_foundation_temperature",
                        "cell_methods": "time: mean",
                    },
                )
            },
            attributes={"Conventions": "CF-", "title": ""},
            zarr_format=3,
            consolidated=True,
            within=1e-3,
            because="It is the temperature as it was delivered, in K.",
            slips=(
                store_slips.appended_twice("time", READY),
                store_slips.replaced_for_appended(lambda: tidy().time.values[0], "time", READY),
                store_slips.one_large_chunk(
                    "sst", (18, 18, 432), "Shards: many chunks in one object"
                ),
                store_slips.dangling_attributes(READY),
                store_slips.not_consolidated("One request for all descriptions"),
            ),
        )
    ],
    "bits": [
        Value(
            "fewest",
            fewest,
            because="It is the least number of bits with which the mean of no month changes by "
            f"{LIMIT} K or more.",
            slips=(
                slips.gives(
                    "one-value-for-mean",
                    for_one_value,
                    "So many bits are needed if every single value must be right, or if bits are cut off "
                    "and not rounded. Rounding errs up and down. What is left of that in a mean of a "
                    "thousand values?",
                    CODECS,
                ),
                slips.gives(
                    "one-too-few",
                    lambda: fewest() - 1,
                    "With one bit more it would hold: with yours, some month changes too much.",
                ),
                slips.gives(
                    "most-dropped",
                    lambda: 23 - fewest(),
                    "This is how many bits can go. How many must stay?",
                ),
            ),
        ),
        Value(
            "share",
            share,
            within=0.005,
            because="It is the size of the rounded chunks, divided by that of the unrounded ones, with the "
            "same codec.",
            slips=(
                slips.gives(
                    "raw-for-compressed",
                    lambda: stored(fewest()) / tidy().sst.nbytes,
                    "You divided by the size in memory. That mixes what rounding saves with what "
                    "compressing saves: divide by the unrounded record, stored with the same codec.",
                    CODECS,
                ),
                slips.gives(
                    "rounded-not-compressed",
                    lambda: 1.0,
                    "Rounding alone saves nothing: the bits are zero and still there. The compressor "
                    "must come after it.",
                    CODECS,
                ),
                slips.gives(
                    "saving-for-share",
                    lambda: 1 - share(),
                    "This is what is saved. The share that is left was asked for.",
                ),
            ),
        ),
    ],
    "verify": [
        Value(
            "spoilt",
            lambda: months(drawn()),
            because="It holds each month in which some value differs, or is missing in one store only.",
            slips=(
                slips.gives(
                    "nan-differs",
                    lambda: months(np.arange(54)),
                    "By your comparison every month is spoilt. NaN is equal to nothing, not even to "
                    "itself, so land looks like a difference. Missing in both stores means the same.",
                    "A store is a folder of small files",
                ),
                slips.Slip(
                    "missing-overlooked",
                    "A month is not in your list: in it, a piece is missing in one store only. A "
                    "difference with NaN is NaN, and neither `max` nor `>` takes notice of it.",
                    lambda seen: (
                        list(seen.got) == months(drawn()[[0, 2]])
                        if isinstance(seen.got, list)
                        else False
                    ),
                    "A store is a folder of small files",
                ),
            ),
        )
    ],
}

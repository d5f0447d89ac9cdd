"""What an answer to "Deliveries that overlap" must hold."""

from functools import cache

import numcodecs
import numpy as np
import pandas as pd
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
    objects = {}
    array = zarr.create_array(
        zarr.storage.MemoryStore(objects),
        shape=values.shape,
        chunks=(18, 9, 72),
        dtype="f4",
        compressors=SHUFFLED,
        fill_value=np.nan,
    )
    array[:] = values
    return sum(len(one) for key, one in objects.items() if key.startswith("c/"))


def share(bits=None):
    return stored(bits or fewest()) / stored(23)


@cache
def drawn():
    """Which months the given cell spoils: by staleness, by loss, by warmth."""
    return 1 + np.random.default_rng(2018).choice(53, 3, replace=False)


def months(places):
    return list(tidy().time[np.sort(places)].dt.strftime("%Y-%m").values)


def as_month(item):
    """A label in any form as the task writes it; what is no month stays text."""
    label = np.asarray(getattr(item, "values", item))
    if label.dtype.kind in "iu" and not label.ndim and 0 <= label < tidy().sizes["time"]:
        return months([int(label)])[0]
    try:
        return pd.Timestamp(label.item() if label.dtype.kind != "M" else label[()]).strftime(
            "%Y-%m"
        )
    except (TypeError, ValueError):
        return str(item)


def listed(got):
    """The months of an answer, whatever holds them; None where nothing is held."""
    if isinstance(got, str) or not hasattr(got, "__iter__") or getattr(got, "ndim", 1) != 1:
        return None
    if getattr(getattr(got, "dtype", None), "kind", "") == "b":
        got = np.flatnonzero(got)
    return [as_month(item) for item in got]


def verdict(name, shows, message, reread=""):
    """A misconception that the set of months shows, in whatever form they are."""

    def explains(seen):
        have = listed(seen.got)
        return have is not None and shows(have, months(drawn()))

    return slips.Slip(name, message, explains, reread)


WORDS = {
    "standard_name": "sea_surface_foundation_temperature",
    "cell_methods": "time: mean",
}


def other_words(attribute, message):
    """An attribute of the temperature that says other than it must."""

    def shows(facts):
        sst = facts.arrays.get("sst")
        said = str(sst.attributes.get(attribute, "")).lower() if sst else ""
        return bool(said) and WORDS[attribute] not in said

    return store_slips.store_shows(f"other-{attribute}".replace("_", "-"), shows, message, READY)


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
                    attributes={"units": "K", **WORDS},
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
                other_words(
                    "standard_name",
                    "The `standard_name` of `sst` is not that of a foundation temperature. CF has one "
                    "for it alone, as the sea has other temperatures, too: of its skin, for example.",
                ),
                other_words(
                    "cell_methods",
                    "The `cell_methods` of `sst` do not say, as CF spells it, along which axis what "
                    "was done to the values.",
                ),
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
            within=3e-4,
            because="It is the size of the rounded chunks, divided by that of the unrounded ones, with the "
            "same codec, in the same chunks.",
            slips=(
                slips.Slip(
                    "stored-otherwise",
                    "Near, and not what was asked. Another codec, other chunks, shards, descriptions "
                    "that are counted, or rounding change it by as little: store both records as the "
                    "task says, and add up the files of the chunks alone.",
                    lambda seen: isinstance(seen.got, float) and abs(seen.got - share()) < 0.01,
                ),
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
                    "share-in-percent",
                    lambda: 100 * share(),
                    "This is in percent. A fraction was asked for, between 0 and 1.",
                ),
                slips.gives(
                    "share-turned",
                    lambda: 1 / share(),
                    "You divided the unrounded bytes by the rounded ones. It is the other way round.",
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
                verdict(
                    "nan-differs",
                    lambda have, _: len(set(have)) == tidy().sizes["time"],
                    "By your comparison every month is spoilt. NaN is equal to nothing, not even to "
                    "itself, so land looks like a difference. Missing in both stores means the same.",
                    "A store is a folder of small files",
                ),
                verdict(
                    "missing-overlooked",
                    lambda have, _: set(have) == set(months(drawn()[[0, 2]])),
                    "A month is not in your list: in it, a piece is missing in one store only. A "
                    "difference with NaN is NaN, and neither `max` nor `>` takes notice of it.",
                    "A store is a folder of small files",
                ),
                verdict(
                    "other-order",
                    lambda have, want: set(have) == set(want) and have != want,
                    "You found the right months. List each once, in the order of time.",
                ),
                verdict(
                    "other-form",
                    lambda have, want: have == want,
                    "You found the right months, and they are written in another form: asked for is "
                    'a plain list of texts of year and month, like "2008-03".',
                ),
                verdict(
                    "same-in-both",
                    lambda have, want: bool(set(have) - set(want)),
                    "Your list holds something that is no spoilt month: of what you name, not all "
                    "differs between the two stores.",
                ),
                verdict(
                    "not-all",
                    lambda have, want: set(have) < set(want),
                    "A spoilt month is not in your list. Any difference counts, however small, and "
                    "so does a value that one store lacks.",
                ),
            ),
        )
    ],
}

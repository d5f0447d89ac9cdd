"""What an answer to "An edge runs through the reef" must hold."""

from functools import cache
from math import prod

from castalia.checking import Call, Function, Value, slips

SHAPE = (6443, 17999, 36000)
CHUNK = (5, 1799, 3600)
REEF = (slice(0, 6443), slice(7139, 7260), slice(32599, 32700))
WHOLE = tuple(slice(0, length) for length in SHAPE)
NEW, SHARD = (500, 100, 100), (500, 900, 900)
BYTES = 2

COSTS = "Chunks decide what a question costs"
SHARDS = "Shards: many chunks in one object"


@cache
def pieces(start, stop, length):
    """Counted place by place: slow, and hard to get wrong."""
    return len({place // length for place in range(start, stop)})


def touched(selection, chunk):
    return prod(
        pieces(wanted.start, wanted.stop, length)
        for wanted, length in zip(selection, chunk, strict=True)
    )


def by_length(selection, chunk):
    """The lesson's shortcut."""
    return prod(
        -(-(wanted.stop - wanted.start) // length)
        for wanted, length in zip(selection, chunk, strict=True)
    )


def answer_bytes():
    return prod(wanted.stop - wanted.start for wanted in REEF) * BYTES


def gigabytes():
    return touched(REEF, CHUNK) * prod(CHUNK) * BYTES / 1e9


WITHIN, ACROSS = (slice(4, 8),), (slice(3, 5),)
BOX = (slice(3, 5), slice(0, 12))


def calls():
    return [
        Call("touched([slice(4, 8)], [4])", (WITHIN, (4,)), touched(WITHIN, (4,))),
        Call("touched([slice(3, 5)], [4])", (ACROSS, (4,)), touched(ACROSS, (4,))),
        Call("touched([slice(3, 5), slice(0, 12)], [4, 4])", (BOX, (4, 4)), touched(BOX, (4, 4))),
        Call("touched(REEF, NEW)", (REEF, NEW), touched(REEF, NEW)),
    ]


CHECKS = {
    "count": [
        Function(
            "touched",
            calls,
            because="It is the number of chunks in which at least one wanted place lies, along each "
            "axis, multiplied.",
            slips=(
                slips.print_for_return(),
                slips.gives(
                    "fence-post",
                    lambda: 0,
                    "A selection inside one chunk touches that one, and you count none. From the first "
                    "number to the last, both count.",
                    COSTS,
                ),
                slips.Slip(
                    "parts-of-chunks",
                    "You count parts of chunks: `/` divides, and only `//` gives the number of the chunk "
                    "in which a place lies.",
                    lambda seen: bool(seen.got % 1) if isinstance(seen.got, float) else False,
                    COSTS,
                ),
                slips.Slip(
                    "stop-included",
                    "You count a chunk too many where a selection ends at an edge. A slice ends just "
                    "before its `stop`: in which chunk lies its last place?",
                    lambda seen: seen.expected == 1 and seen.got == 2,
                ),
                slips.Slip(
                    "edge-forgotten",
                    "Two neighbouring places can lie in two chunks, and you count one. Length alone is "
                    "not enough: in which chunk lies the first place, and in which the last?",
                    lambda seen: seen.expected == 2 and seen.got == by_length(ACROSS, (4,)),
                    COSTS,
                ),
                slips.Slip(
                    "sum-for-product",
                    "You add up what you counted along the axes. Two columns and three rows make six "
                    "pieces, not five.",
                    lambda seen: seen.expected == 6 and seen.got == 5,
                ),
            ),
        )
    ],
    "reef": [
        Value(
            "requests",
            lambda: touched(REEF, CHUNK),
            because="It is the number of chunks of MUR that the reef touches, on all days.",
            slips=(
                slips.gives(
                    "one-row-of-chunks",
                    lambda: by_length(REEF, CHUNK),
                    "You count one row of chunks, as the reef is smaller than a chunk. An edge runs "
                    "through it: count with `touched`.",
                ),
                slips.gives(
                    "request-for-each-day",
                    lambda: SHAPE[0] * 2,
                    "You count requests for each day. One chunk holds several days.",
                    COSTS,
                ),
            ),
        ),
        Value(
            "gigabytes",
            gigabytes,
            within=0.5,
            because="It is what all chunks that are touched hold, in units of a billion bytes.",
            slips=(
                slips.gives(
                    "answer-for-bill",
                    lambda: answer_bytes() / 1e9,
                    "This is the size of the answer. A reader fetches whole chunks, and these hold far "
                    "more than the reef.",
                    COSTS,
                ),
                slips.gives(
                    "unpacked-for-stored",
                    lambda: gigabytes() * 4,
                    "Four times too much: these are the bytes that the values take as `float64`, once "
                    "they are unpacked. Over the line they come as they are stored.",
                    "The same, behind an address",
                ),
                slips.gives(
                    "float32-for-stored",
                    lambda: gigabytes() * 2,
                    "Twice too much: you gave each value four bytes. The archive stores it in `BYTES`.",
                ),
                slips.gives(
                    "bytes-forgotten",
                    lambda: gigabytes() / BYTES,
                    "You counted values, in billions. Each of them has more than one byte.",
                ),
                slips.gives(
                    "gibibytes",
                    lambda: gigabytes() * 1e9 / 1024**3,
                    "You divided by 1024³, which gives gibibytes. A gigabyte is 10⁹ bytes.",
                ),
            ),
        ),
    ],
    "shards": [
        Value(
            "objects",
            lambda: touched(WHOLE, SHARD),
            because="It is the number of shards that make up the whole array.",
            slips=(
                slips.gives(
                    "chunk-for-object",
                    lambda: touched(WHOLE, NEW),
                    "You counted chunks. With shards, many chunks share one object.",
                    SHARDS,
                ),
                slips.gives(
                    "objects-of-the-reef",
                    lambda: touched(REEF, SHARD),
                    "These are the objects of the reef. Those of the whole array were asked for.",
                ),
                slips.gives(
                    "incomplete-left-out",
                    lambda: prod(n // c for n, c in zip(SHAPE, SHARD, strict=True)),
                    "The last shard along an axis may stick out at the end, and it is an object all the "
                    "same. Round up.",
                    COSTS,
                ),
            ),
        ),
        Value(
            "fetches",
            lambda: touched(REEF, NEW) + touched(REEF, SHARD),
            because="It is the number of chunks that the reef touches, and one index for each shard.",
            slips=(
                slips.gives(
                    "index-forgotten",
                    lambda: touched(REEF, NEW),
                    "You counted the chunks. Before a reader can ask for a chunk of a shard, it must "
                    "know where it begins.",
                    SHARDS,
                ),
                slips.gives(
                    "shard-for-chunk",
                    lambda: touched(REEF, SHARD),
                    "You count one request for each shard. That would fetch shards whole. The unit of "
                    "reading is the chunk.",
                    SHARDS,
                ),
                slips.gives(
                    "one-index",
                    lambda: touched(REEF, NEW) + 1,
                    "You count one index in all. Each shard has an index of its own, and the reef "
                    "touches several shards.",
                    SHARDS,
                ),
            ),
        ),
    ],
}

"""What an answer to "Warming that was spared" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

HANDED = "What your function is handed"
ALL = "All series at once"
TWO = "Two results from one call"
SHAPES = {
    "gap_k over time": (37, 49, 20),
    "late_k over time": (2, 37, 49, 20),
    "late_k over scenario": (20, 37, 49, 2),
}
STORED = {
    "gap_k over time": (20, 37, 49),
    "late_k over time": (2, 20, 37, 49),
    "late_k over scenario": (2, 20, 37, 49),
}
LEFT = {
    "gap_k over time": (37, 49),
    "late_k over time": (2, 37, 49),
    "late_k over scenario": (20, 37, 49),
}
FIRST = {
    "gap_k over time": (20, 37, 49),
    "late_k over time": (20, 2, 37, 49),
    "late_k over scenario": (2, 20, 37, 49),
}
SERIES = {"gap_k over time": (20,), "late_k over time": (20,), "late_k over scenario": (2,)}


@cache
def gap():
    air = castalia.open_dataset("scenario-air-temperature", store="sample")["air_temperature"]
    late = air.sel(time=slice("2080", "2099")).load()
    return (late.sel(scenario="A1B") - late.sel(scenario="E1")).drop_attrs()


@cache
def spared():
    return gap().mean("time")


@cache
def error(ddof=1, years=20):
    return gap().std("time", ddof=ddof) / years**0.5


def where_wrong(shapes):
    """Each shape that is not right is one of these, and at least one is not right."""

    def explains(seen):
        if not isinstance(seen.got, dict) or set(seen.got) != set(SHAPES):
            return False
        off = [name for name in SHAPES if seen.got[name] != SHAPES[name]]
        return bool(off) and all(seen.got[name] == shapes[name] for name in off)

    return explains


def in_lists(seen):
    """Whether the right numbers stand in lists."""
    lists = {name: list(shape) for name, shape in SHAPES.items()}
    return isinstance(seen.got, dict) and seen.got == lists


def ends_exchanged():
    """The core dimension is exchanged with the last one, instead of moved behind it."""
    return {
        "gap_k over time": (49, 37, 20),
        "late_k over time": (2, 49, 37, 20),
        "late_k over scenario": (49, 20, 37, 2),
    }


def stopped(seen):
    return seen.got is None and "apply_ufunc" in seen.source


def squeezed(seen):
    return seen.source.replace(" ", "").replace("'", '"')


def first_axis(seen):
    code = squeezed(seen)
    return stopped(seen) and ("axis=0" in code or "shape[0]" in code)


def kept_time(seen):
    code = squeezed(seen)
    return stopped(seen) and 'output_core_dims=[["time"' in code


def one_result(seen):
    code = squeezed(seen)
    return stopped(seen) and ("output_core_dims=[[]]" in code or "output_core_dims=[]" in code)


def all_axes(seen):
    code = squeezed(seen)
    return stopped(seen) and (".mean()" in code or ".std(ddof=1)" in code or ".std()" in code)


def one_list(seen):
    return stopped(seen) and 'input_core_dims=["' in squeezed(seen)


def what_is_left(seen):
    code = squeezed(seen)
    return stopped(seen) and (
        'output_core_dims=[["latitude"' in code or 'output_core_dims=[["longitude"' in code
    )


def no_core(seen):
    return stopped(seen) and "input_core_dims=[[]]" in squeezed(seen)


SPARED_SLIPS = (
    slips.Slip(
        "axis-where-time-was",
        "Time was the first axis of the field, and it is the last of what your function is "
        "handed. Reduce the last axis, and count the years there.",
        first_axis,
        ALL,
    ),
    slips.Slip(
        "time-not-used-up",
        "You say that the results still have time in place of time. The function used it up, and left "
        "nothing in its place.",
        kept_time,
        TWO,
    ),
    slips.Slip(
        "list-of-lists",
        "The core dimensions are a list with one entry for each field, and each entry is a list of "
        "names. One pair of brackets is missing.",
        one_list,
        HANDED,
    ),
    slips.Slip(
        "what-is-left-named",
        "Latitude and longitude are kept without your help. Name only what a result has in place "
        "of the time. That is nothing here.",
        what_is_left,
        TWO,
    ),
    slips.Slip(
        "one-result-announced",
        "The function gives back two arrays. Announce two results, one list for each.",
        one_result,
        TWO,
    ),
    slips.Slip(
        "all-axes-reduced",
        "Without an axis all values are reduced to one number. Name the axis of the years.",
        all_axes,
        ALL,
    ),
    slips.Slip(
        "nothing-used-up",
        "You say that the function uses up no dimension. It uses up the time.",
        no_core,
        HANDED,
    ),
)

CHECKS = {
    "handed": [
        Value(
            "shapes",
            lambda: SHAPES,
            because="Each is the shape that the function sees, with the core dimension in its "
            "place. Take the lengths from the printed sizes.",
            slips=(
                slips.Slip(
                    "lists-for-tuples",
                    "The numbers are right. A shape is a tuple: write round brackets.",
                    in_lists,
                ),
                slips.Slip(
                    "as-stored",
                    "Where you are wrong, you wrote the shape as it is stored. xarray moves the core "
                    "dimension.",
                    where_wrong(STORED),
                    HANDED,
                ),
                slips.Slip(
                    "core-dimension-first",
                    "Where you are wrong, you moved the core dimension to the beginning. It goes to the "
                    "other end.",
                    where_wrong(FIRST),
                    HANDED,
                ),
                slips.Slip(
                    "dimensions-exchanged",
                    "Where you are wrong, you exchanged the core dimension with the last one. Only the "
                    "core dimension moves; the others keep their order.",
                    where_wrong(ends_exchanged()),
                    HANDED,
                ),
                slips.Slip(
                    "not-over-scenario",
                    "The two with time are right. Over scenario it is the scenarios that the "
                    "function uses up, not the years.",
                    where_wrong({**SHAPES, "late_k over scenario": SHAPES["late_k over time"]}),
                    HANDED,
                ),
                slips.Slip(
                    "used-up-already",
                    "Where you are wrong, you wrote the shape of the *result*. The function still sees "
                    "the core dimension: it is the function that uses it up.",
                    where_wrong(LEFT),
                    HANDED,
                ),
                slips.Slip(
                    "one-series",
                    "One series at a time comes only when one asks for it. Without that, the function "
                    "gets everything at once.",
                    where_wrong(SERIES),
                    HANDED,
                ),
            ),
        )
    ],
    "spared": [
        Value(
            "spared_k",
            spared,
            within=0.002,
            because="It is the mean of `gap_k` over the 20 years, at each grid point.",
            slips=(
                *SPARED_SLIPS,
                slips.gives(
                    "results-exchanged",
                    error,
                    "This is the standard error. The function gives the mean back first.",
                    TWO,
                ),
            ),
        ),
        Value(
            "error_k",
            error,
            within=0.001,
            because="It is the standard deviation of the 20 differences, with ddof=1, divided by the "
            "square root of 20.",
            slips=(
                slips.gives(
                    "divided-by-n",
                    lambda: error(ddof=0),
                    "Your standard deviation divides by the number of years. The mean was estimated "
                    "from the same values: use ddof=1.",
                    TWO,
                ),
                slips.gives(
                    "other-count",
                    lambda: error(years=37),
                    "You divided by the root of 37, the number of latitudes. Count the years: they "
                    "stand last.",
                    ALL,
                ),
                slips.Slip(
                    "other-number",
                    "You divided by the root of another number than that of the years. Count the "
                    "years: they stand last.",
                    lambda seen: any(
                        seen.equals(error(years=n)) for n in (49, 19, 20 * 37 * 49, 37 * 49)
                    ),
                    ALL,
                ),
                slips.gives(
                    "no-root",
                    lambda: error(years=400),
                    "You divided by the number of years. Divide by its square root, `years**0.5`.",
                    TWO,
                ),
                slips.gives(
                    "spread-for-error",
                    lambda: error(years=1),
                    "This is the standard deviation of single years. The mean of 20 years is known "
                    "better: divide by the root of their number.",
                    TWO,
                ),
            ),
        ),
    ],
}

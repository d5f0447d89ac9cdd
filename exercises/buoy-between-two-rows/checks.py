"""What an answer to "A buoy between two rows" must hold."""

from functools import cache

import castalia
from castalia.checking import Value, slips

POSITION = "By label or by position"
NEAREST = "A place between the labels"
BETWEEN = "A value between two labels"
ROW = -2.2222


@cache
def sst():
    field = castalia.open_dataset("ostia-sst", store="sample")["surface_temperature"].load()
    field.attrs = {}
    return field


@cache
def winter():
    return sst().sel(time=slice("2009-12", "2010-02"))


@cache
def winter_k():
    return winter().mean("time")


def nearest(latitude=-2, longitude=235):
    return float(winter_k().sel(latitude=latitude, longitude=longitude, method="nearest"))


def between(latitude=-2):
    return float(winter_k().interp(latitude=latitude, longitude=235))


def months(number):
    return lambda seen: seen.got.sizes["time"] == number


def year(text):
    return lambda seen: str(seen.got["time"].values[0])[:4] == text


CHECKS = {
    "months": [
        Value(
            "winter",
            winter,
            within=0.01,
            because="It holds the maps of December 2009, January 2010 and February 2010.",
            slips=(
                slips.Slip(
                    "end-added",
                    "You have four months. A slice of labels includes its end, so it ends with the "
                    "last month that you want.",
                    months(4),
                    POSITION,
                ),
                slips.Slip(
                    "averaged-too-soon",
                    "The months are averaged already. The three maps were asked for.",
                    lambda seen: "time" not in seen.got.dims,
                    POSITION,
                ),
                slips.Slip(
                    "other-winter",
                    "These three months belong to another winter. It begins in December 2009.",
                    lambda seen: months(3)(seen) and not year("2009")(seen),
                    POSITION,
                ),
            ),
        ),
        Value(
            "last_year",
            lambda: sst().isel(time=slice(42, 54)),
            within=0.01,
            because="It holds the maps of the last twelve of the 54 months.",
            slips=(
                slips.Slip(
                    "end-left-out",
                    "The last month is missing. A slice of positions leaves out its end, so it "
                    "must name the position after the last.",
                    months(11),
                    POSITION,
                ),
                slips.Slip(
                    "all-but-the-last",
                    "You have all months but the last twelve. Say where the slice begins, not "
                    "where it ends.",
                    months(42),
                    POSITION,
                ),
                slips.Slip(
                    "calendar-year",
                    "You took a calendar year by its label. The last twelve months of the record "
                    "were asked for, and these you count.",
                    months(9),
                    POSITION,
                ),
            ),
        ),
    ],
    "buoy": [
        Value(
            "buoy_row",
            lambda: ROW,
            within=0.01,
            because="It is the latitude of the row nearest to 2° S, in degrees north.",
            slips=(
                slips.gives(
                    "north-for-south",
                    lambda: -ROW,
                    "This row lies north of the equator. The buoy is at 2° S, and south is "
                    "negative.",
                    NEAREST,
                ),
                slips.gives(
                    "asked-for-found",
                    lambda: -2,
                    "This is the latitude of the buoy. There is no row there: look at the latitude "
                    "that the selected cell carries.",
                    NEAREST,
                ),
                slips.Slip(
                    "west-as-minus",
                    "A longitude was refused: the labels run from 0 to 360, and none lies near "
                    "−125. Go round the globe eastward.",
                    lambda seen: (
                        seen.raised.kind == "KeyError" and "-125" in seen.source.replace(" ", "")
                    ),
                    NEAREST,
                ),
            ),
        ),
        Value(
            "nearest_k",
            nearest,
            within=0.002,
            because="It is the mean of the winter in the grid cell nearest to the buoy, in kelvin.",
            slips=(
                slips.gives(
                    "west-as-minus",
                    lambda: nearest(longitude=-125),
                    "This value comes from the meridian of Greenwich. The labels run from 0 to "
                    "360, and the one nearest to −125 is 0. A tolerance would have refused it.",
                    NEAREST,
                ),
                slips.gives(
                    "east-for-west",
                    lambda: nearest(longitude=125),
                    "This cell lies at 125° E, in the western Pacific. 125° W is another number in this file.",
                    NEAREST,
                ),
                slips.gives(
                    "north-for-south",
                    lambda: nearest(latitude=2),
                    "This cell lies at 2° N. South is negative.",
                    NEAREST,
                ),
            ),
        ),
        Value(
            "between_k",
            between,
            within=0.002,
            because="It is read at 2° S from a straight line between the two rows, in kelvin.",
            slips=(
                slips.gives(
                    "nearest-for-between",
                    nearest,
                    "This is the value of the nearest row. A value between the rows was asked for.",
                    BETWEEN,
                ),
                slips.gives(
                    "north-for-south",
                    lambda: between(latitude=2),
                    "This place lies at 2° N. South is negative.",
                    BETWEEN,
                ),
                slips.Slip(
                    "outside-the-grid",
                    "You have nan: the place lies outside of the labels. They run from 0 to 360, "
                    "so a longitude west of Greenwich is not negative.",
                    lambda seen: float(seen.got) != float(seen.got),
                    BETWEEN,
                ),
            ),
        ),
    ],
}

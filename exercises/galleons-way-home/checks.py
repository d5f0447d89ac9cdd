"""What an answer to "Where did the Manila galleons turn for home?" must hold."""

from functools import cache

import castalia
from castalia.checking import Figure, Value, figure_slips, slips
from castalia.checking.comparing import agree
from castalia.checking.figures import pictured

SYSTEMS = "What the axes draw, what the numbers mean"
REGION = "Coasts, labels and a region"
GRID = "A grid on flat paper"


@cache
def wind():
    coads = castalia.open_dataset("coads-climatology", store="sample")
    return coads["uwnd"].sel(month=10).load()


@cache
def rows():
    return wind().sel(lon=slice(140, 235), lat=slice(0, 60)).mean("lon")


def first(positive):
    return float(positive["lat"].values[positive.values].min())


@cache
def systems():
    import cartopy.crs as ccrs

    return ccrs.PlateCarree(), ccrs.Mercator(central_longitude=180)


def on_chart(longitude=-100, latitude=17):
    plate, pacific = systems()
    return pacific.transform_point(longitude, latitude, plate)


def in_degrees():
    plate, pacific = systems()
    return plate.transform_point(-100, 17, pacific)


def exactly(name, wrong, message):
    """A wrong place, told from others that lie within the tolerance of the part."""
    return slips.Slip(name, message, lambda seen: agree(seen.got, wrong(), 1e-3), SYSTEMS)


def from_greenwich():
    import cartopy.crs as ccrs

    return systems()[0].transform_point(-100, 17, ccrs.Mercator())


def draw(figure):
    import cartopy.feature as cfeature

    plate, pacific = systems()
    ax = figure.add_subplot(projection=pacific)
    ax.set_facecolor("0.8")
    ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
    near = wind().sel(lon=slice(115, 277), lat=slice(0, 56))[::2, ::2]
    ax.coastlines("110m", linewidth=0.6)
    mesh = ax.pcolormesh(
        near.lon, near.lat, near, transform=plate, cmap="RdBu_r", vmin=-10, vmax=10
    )
    ax.set_extent([115, 275, 0, 55], crs=plate)
    ax.set_title("October: blue winds carry you to Manila, red ones home", fontsize=8)
    figure.colorbar(mesh, shrink=0.7, label="eastward wind (m/s)")


CHECKS = {
    "places": [
        Value(
            "acapulco",
            on_chart,
            within=5000,
            because="It is where the chart draws 100° W, 17° N: metres east, then metres north.",
            slips=(
                exactly(
                    "numbers-unchanged",
                    lambda: (-100.0, 17.0),
                    "These are the two numbers of the question. A system that is asked about numbers of "
                    "its own gives them back. Which one is asked, and in which are they meant?",
                ),
                exactly(
                    "latitude-first",
                    lambda: on_chart(17, -100),
                    "You gave the latitude first. `transform_point` takes the longitude first, and a "
                    "latitude of −100° is nowhere on Earth. So the chart answers `nan`.",
                ),
                exactly(
                    "systems-exchanged",
                    in_degrees,
                    "You asked the flat grid where the chart's metres lie. The system before the dot "
                    "is that of the answer, and the last argument that of the numbers.",
                ),
                slips.gives(
                    "east-for-west",
                    lambda: on_chart(100),
                    "That is 100° E, in Asia. West of Greenwich longitudes are negative, or "
                    "are counted eastward beyond 180°.",
                    SYSTEMS,
                ),
                slips.gives(
                    "meridian-of-the-map",
                    lambda: on_chart(80),
                    "This place lies 100° west of the middle of the chart. Either the longitude was "
                    "counted from 180° and not from Greenwich, or the chart that you asked has its "
                    "middle at Greenwich.",
                    SYSTEMS,
                ),
            ),
        ),
        Value(
            "lost",
            in_degrees,
            within=0.001,
            because="Without a transform, −100 and 17 are metres on the chart. Where is that, in degrees?",
            slips=(
                slips.gives(
                    "already-lost",
                    lambda: (-100.0, 17.0),
                    "This is where Acapulco is. Without a transform, the chart does not know that the "
                    "numbers are degrees, and takes them for its own metres.",
                    SYSTEMS,
                ),
                slips.gives(
                    "lost-latitude-first",
                    lambda: systems()[0].transform_point(17, -100, systems()[1]),
                    "You gave the latitude first. `transform_point` takes the number that counts "
                    "eastward first, in degrees and in metres alike.",
                    SYSTEMS,
                ),
                exactly(
                    "lost-near-africa",
                    from_greenwich,
                    "This is off Africa, where Greenwich's meridian meets the equator. The middle of "
                    "`pacific` lies elsewhere: has the chart that takes the numbers for metres?",
                ),
            ),
        ),
    ],
    "chart": [
        Figure(
            "ax",
            projection="Mercator",
            parameters={"central_longitude": 180},
            field_values=wind,
            within=1e-4,
            symmetric=True,
            colours="diverging",
            white=True,
            gaps=True,
            land=True,
            darker_land=True,
            reaches=(115, 275, 0, 55),
            features=("coastlines", "borders"),
            labelled=("left", "bottom"),
            titled=True,
            colour_label=("m/s", "m s", "metres per second"),
            goal=cache(lambda: pictured(draw)),
            slips=(
                figure_slips.transform_forgotten(SYSTEMS),
                figure_slips.data_slid(SYSTEMS),
                figure_slips.off_centre(GRID),
                figure_slips.cut_in_metres(REGION),
            ),
        )
    ],
    "home": [
        Value(
            "home",
            lambda: first(rows() > 0),
            within=0.5,
            because="It is the lowest latitude of the strip whose average over longitude is above zero.",
            slips=(
                slips.gives(
                    "sign-of-the-wind",
                    lambda: first(rows() < 0),
                    "Averaged along this parallel the wind blows towards the west. Positive values "
                    "blow towards the east.",
                    GRID,
                ),
                slips.gives(
                    "position-for-label",
                    lambda: int((rows() > 0).values.argmax()),
                    "This is the position of the row in the array. Its latitude was asked for.",
                    GRID,
                ),
                slips.gives(
                    "strongest-for-first",
                    lambda: float(rows().idxmax()),
                    "There the wind from the west is strongest. A ship may turn where it begins.",
                ),
            ),
        )
    ],
}

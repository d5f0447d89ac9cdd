"""Maps are held by their facts: projection, place of the data, colours, extent, layers and labels."""

from __future__ import annotations

import pickle
import types
from functools import cache

import numpy as np
import pytest
import xarray as xr

from castalia.checking import Figure, LiveAnswer, Status, figure_slips
from castalia.checking.figures import Field, FigureFacts, Scale, describe, pictured
from castalia.checking.maps import Reach, describe_map
from castalia.checking.slips import Evidence

mpl = pytest.importorskip("matplotlib")
mpl.use("Agg")
pytest.importorskip("matplotlib.pyplot")  # it imports the parts that are used below
ccrs = pytest.importorskip("cartopy.crs")
LON, LAT = np.arange(5.0, 360, 10), np.arange(-85.0, 90, 10)
PLATE = ccrs.PlateCarree()
LEVELS = np.arange(-8, 9)


@cache
def field() -> xr.DataArray:
    """A smooth field on the whole Earth, with a hole."""
    values = 6 * np.sin(np.deg2rad(LON)) * np.cos(np.deg2rad(LAT))[:, None]
    values[4, 3] = np.nan
    return xr.DataArray(values, {"lat": LAT, "lon": LON}, ("lat", "lon"))


def drawn(projection=None, how="pcolormesh", x=LON, values=None, transform=PLATE, **more):
    """A map as a learner draws it."""
    import matplotlib.pyplot as plt

    ax = plt.figure().add_subplot(projection=projection or ccrs.Robinson())
    values = field() if values is None else values
    more = {"cmap": "RdBu_r", **more}
    if how == "pcolormesh":
        more = {"vmin": -8, "vmax": 8, **more}
    else:
        more = {"levels": LEVELS, "extend": "both", **more}
    known = {"transform": transform} if transform else {}
    mesh = getattr(ax, how)(x, LAT, np.asarray(values), **known, **more)
    ax.figure.colorbar(mesh, label="difference (K)")
    plt.close("all")
    return ax


def judged(ax, **wanted):
    """What a check says of a map."""
    return Figure("ax", **wanted).judge(LiveAnswer({"ax": ax}))


def circle():
    """The outline of a circle, in shares of the axes."""
    import matplotlib.path as mpath

    angle = np.linspace(0, 2 * np.pi, 100)
    return mpath.Path(0.5 + 0.5 * np.column_stack([np.cos(angle), np.sin(angle)]))


def region(ax):
    """A map cut to the North Atlantic, with everything that belongs to it."""
    import cartopy.feature as cfeature

    ax.set_facecolor("0.8")
    ax.coastlines("110m")
    ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor="0.5")
    ax.add_feature(cfeature.BORDERS.with_scale("110m"))
    ax.gridlines(draw_labels=["left", "bottom"])
    ax.set_extent([-80, 0, 20, 60], crs=PLATE)
    return ax


def test_facts_of_a_map():
    """Projection, reach, layers, labels and colours of a map are facts, and facts travel."""
    facts = describe(region(drawn(ccrs.Mercator(central_longitude=-30))))
    assert pickle.loads(pickle.dumps(facts)).map == facts.map
    assert facts.projection == "Mercator"
    assert dict(facts.map.parameters)["central_longitude"] == -30
    assert facts.map.reach.near(Reach(-80, 0, 20, 60), 0.1)
    assert [one.name for one in facts.map.features] == ["coastlines", "land", "borders"]
    assert facts.map.features[1].colour == (0.5, 0.5, 0.5)
    assert {one.scale for one in facts.map.features} == {"110m"}
    assert facts.map.labelled == ("left", "bottom")
    assert facts.gap_colour == (0.8, 0.8, 0.8)
    assert facts.colour_label == "difference (K)"
    assert len(facts.fields) == 1, "what cartopy adds for cells that wrap is no field of its own"
    assert describe_map(mpl.figure.Figure().add_subplot()) is None


@pytest.mark.parametrize(
    ("name", "keeps"),
    [
        ("Mercator", False),
        ("PlateCarree", False),
        ("Robinson", False),
        ("NorthPolarStereo", False),
        ("LambertConformal", False),
        ("EqualEarth", True),
        ("Mollweide", True),
        ("Sinusoidal", True),
        ("AlbersEqualArea", True),
        ("LambertCylindrical", True),
        ("LambertAzimuthalEqualArea", True),
    ],
)
def test_areas_are_kept_or_not(name, keeps):
    """Whether a projection keeps areas is measured, so that any that does will do."""
    ax = mpl.figure.Figure().add_subplot(projection=getattr(ccrs, name)())
    assert describe_map(ax).keeps_areas is keeps
    found = judged(ax, equal_area=True)
    assert (found.status == Status.PASSED) is keeps
    assert keeps or f"{name}, does not keep areas" in found.message


def test_an_equal_area_map_of_a_pole():
    """A pole in the middle of a map is no hindrance."""
    polar = ccrs.LambertAzimuthalEqualArea(central_latitude=90)
    assert describe_map(mpl.figure.Figure().add_subplot(projection=polar)).keeps_areas


def test_where_the_data_lie():
    """The place of data is that of the map, with a transform, without, and with a wrong one."""
    assert describe(drawn()).fields[0].lies.ring
    speck = describe(drawn(transform=None)).fields[0].lies
    assert speck.north - speck.south < 0.01
    assert describe(drawn()).fields[0].meridian == 0
    slid = drawn(transform=ccrs.PlateCarree(central_longitude=180))
    assert describe(slid).fields[0].meridian == 180


def test_a_round_frame_reaches_as_far_everywhere():
    """A polar map is round once its frame is a circle; what it reaches is told without corners."""
    ax = drawn(ccrs.NorthPolarStereo())
    ax.set_extent([-180, 180, 30, 90], crs=PLATE)
    facts = describe_map(ax)
    assert facts.reach.near(Reach(-180, 180, 30, 90), 0.5)
    assert not facts.round
    assert "is no circle" in judged(ax, round=True).message
    ax.set_boundary(circle(), transform=ax.transAxes)
    assert judged(ax, round=True, reaches=(-180, 180, 30, 90)).status == Status.PASSED


def test_a_region_across_the_date_line():
    """Longitudes are compared round the Earth, so 200° E is 160° W."""
    ax = drawn(ccrs.Mercator(central_longitude=180))
    ax.set_extent([120, 260, 0, 60], crs=PLATE)
    assert judged(ax, reaches=(120, 260, 0, 60)).status == Status.PASSED
    assert judged(ax, reaches=(120, -100, 0, 60), reaches_within=1.0).status == Status.WRONG_VALUE
    assert "120° E to 100° W, 0° to 60° N" in judged(ax, reaches=(100, 260, 0, 60)).message


def test_a_mesh_is_held_by_values_in_their_places():
    """Order and first longitude do not matter, nor does what lies beyond the map."""
    ax = drawn()
    assert judged(ax, field_values=field).status == Status.PASSED
    turned = field().roll(lon=18, roll_coords=True)
    turned["lon"] = (turned.lon + 180) % 360 - 180
    ax = drawn(x=turned.lon, values=turned)
    assert judged(ax, field_values=field).status == Status.PASSED
    part = field().sel(lon=slice(200, 360), lat=slice(0, 80))
    ax = drawn(values=part.reindex_like(field()))
    assert judged(ax, field_values=field).status == Status.WRONG_VALUE
    ax.set_extent([-100, -40, 20, 60], crs=PLATE)
    assert judged(ax, field_values=field).status == Status.PASSED
    assert judged(ax, field_values=lambda: field() + 1).status == Status.WRONG_VALUE
    shifted = drawn(x=LON + 40)
    assert judged(shifted, field_values=field).status == Status.WRONG_VALUE


def test_filled_contours_are_held_by_range_and_place():
    """The smallest and largest value of contours, and where they lie, must be those expected."""
    ring = np.concatenate([field(), field()[:, :1]], axis=1)
    ax = drawn(how="contourf", x=np.append(LON, 365.0), values=ring)
    wanted = {"field_values": field, "lies": (5, 365, -85, 85), "symmetric": True}
    assert judged(ax, **wanted).status == Status.PASSED
    assert judged(ax, field_values=lambda: field() * 2).status == Status.WRONG_VALUE
    half = drawn(how="contourf", x=LON / 2)
    assert "data of `ax` lie at 2° E to 178° E" in judged(half, lies=(5, 365, -85, 85)).message


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"projection": ("EqualEarth", "Mollweide")}, "Robinson, expected EqualEarth or Mollw"),
        ({"parameters": {"central_longitude": 180}}, "has central_longitude 0, expected 180"),
        ({"colours": "sequential"}, "RdBu_r, is not sequential"),
        ({"gaps": True}, "looks like a value of your scale"),
        ({"land": True}, "Land cannot be told"),
        ({"ends": ("red", "blue")}, "The smallest values of your colour scale are not red"),
        ({"features": ("coastlines",)}, "draws no coastlines"),
        ({"titled": True}, "has no title"),
        ({"colour_label": ("m/s", "m s-1")}, "it must name 'm/s' or 'm s-1'"),
        ({"labelled": ("left",)}, "has no gridlines"),
        ({"reaches": (-80, 0, 20, 60)}, "shows all longitudes, 90° S to 90° N, expected 80° W to"),
    ],
)
def test_maps_are_wrong(wanted, words):
    """Each thing that a bare map lacks is told in words of its own."""
    assert words in judged(drawn(), **wanted).message


def test_maps_are_right():
    """A map with all that belongs to it passes, and one label that is missing is told."""
    ax = region(drawn(ccrs.Mercator()))
    wanted = {
        "projection": "Mercator",
        "parameters": {"central_longitude": 0},
        "colours": "diverging",
        "gaps": True,
        "land": True,
        "features": ("coastlines", "borders"),
        "labelled": ("left", "bottom"),
        "reaches": (-80, 0, 20, 60),
        "titled": True,
        "colour_label": ("(°C)", "(K)"),
    }
    ax.set_title("A wave")
    assert judged(ax, **wanted).status == Status.PASSED
    found = judged(ax, labelled=("left", "top"))
    assert found.message == "The gridlines of `ax` have no degrees at the top."


@pytest.mark.parametrize("wanted", [{"equal_area": True}, {"features": ("coastlines",)}])
def test_axes_without_a_projection(wanted):
    """Plain axes are told that they are no map."""
    ax = mpl.figure.Figure().add_subplot()
    assert "`ax` is no map" in judged(ax, **wanted).message


def test_gaps_take_their_colour_from_where_they_get_it():
    """The colour map's colour for what is missing comes before a filled ocean, that before the axes'."""
    import cartopy.feature as cfeature

    ax = drawn()
    ax.add_feature(cfeature.OCEAN.with_scale("110m"), facecolor="navy")
    assert describe(ax).gap_colour == (0.0, 0.0, mpl.colors.to_rgb("navy")[2])
    bad = mpl.colormaps["RdBu_r"].with_extremes(bad="0.25")
    with pytest.warns(
        UserWarning, match="must be fully transparent"
    ):  # cartopy, of cells that wrap
        ax = drawn(cmap=bad)
    assert describe(ax).gap_colour == (0.25, 0.25, 0.25)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("viridis", "sequential"),
        ("cividis", "sequential"),
        ("YlOrRd", "sequential"),
        ("Blues", "sequential"),
        ("RdBu_r", "diverging"),
        ("PuOr", "diverging"),
        ("jet", "other"),
        ("nipy_spectral", "other"),
        ("hsv", "other"),
    ],
)
def test_kinds_of_colour_maps(name, kind):
    """Lightness tells a sequential map, a diverging one and a rainbow apart."""
    assert describe(drawn(cmap=name)).fields[0].scale.kind == kind


def test_the_middle_of_a_scale_is_what_its_norm_says():
    """Limits that differ are centred all the same if the norm puts its middle at zero."""
    two = mpl.colors.TwoSlopeNorm(0, vmin=-4, vmax=8)
    ax = drawn(norm=two, vmin=None, vmax=None)
    assert judged(ax, symmetric=True).status == Status.PASSED
    steps = mpl.colors.BoundaryNorm([-8, -4, 0, 4, 8], 256)
    assert judged(drawn(norm=steps, vmin=None, vmax=None), symmetric=True).status == Status.PASSED
    assert "Zero is not" in judged(drawn(vmin=-2), symmetric=True).message


def cut(ax):
    """A map cut with degrees, in metres."""
    ax.set_xlim(-80, -50)
    ax.set_ylim(20, 50)
    return ax


def evidence(ax, expected=None):
    """What a slip looks at."""
    return Evidence("ax", describe(ax), expected, within=1e-6)


SLID = ccrs.PlateCarree(central_longitude=180)
RING = np.append(LON, 365.0)


def ringed():
    """The field with its first column once more at its end."""
    return np.concatenate([field(), field()[:, :1]], axis=1)


PROOFS = [
    (figure_slips.transform_forgotten(), {"transform": None}, {}),
    (
        figure_slips.transform_forgotten(),
        {"transform": None, "projection": ccrs.NorthPolarStereo()},
        {"transform": None, "projection": PLATE},  # degrees on axes of degrees: no harm
    ),
    (figure_slips.transform_forgotten(), {"transform": None, "how": "contourf"}, {}),
    (figure_slips.data_slid(), {"transform": SLID}, {"projection": ccrs.Robinson(180)}),
    (
        figure_slips.data_slid(),
        {"transform": None, "projection": SLID},
        {"transform": SLID, "x": LON - 180},  # another count, and the right place
    ),
    (figure_slips.data_slid(), {"transform": SLID, "how": "contourf"}, {"how": "contourf"}),
    (
        figure_slips.seam(),
        {"how": "contourf"},
        {"how": "contourf", "x": RING, "values": ringed()},
    ),
    (figure_slips.seam(), {"how": "contourf", "x": LON - 180}, {}),
    (figure_slips.off_centre(), {"vmin": -2}, {"vmin": -2, "cmap": "viridis"}),
    (figure_slips.off_centre(), {"how": "contourf", "levels": np.arange(-4, 9)}, {}),
    (figure_slips.rainbow(), {"cmap": "jet"}, {"cmap": "cividis"}),
    (figure_slips.colours_reversed(), {"cmap": "RdBu"}, {}),
    (figure_slips.colours_reversed(), {"how": "contourf", "cmap": "bwr_r"}, {"cmap": "PRGn"}),
]


@pytest.mark.parametrize(("slip", "yes", "no"), PROOFS, ids=lambda one: getattr(one, "name", ""))
def test_misconceptions(slip, yes, no):
    """Each detector sees its misconception, and not the nearest other thing."""
    assert slip.explains(evidence(drawn(**yes), field()))
    assert not slip.explains(evidence(drawn(**no), field()))
    assert slip.message.endswith((".", "?"))


def test_a_map_cut_in_metres():
    """A map cut with `set_xlim` in degrees is a few metres wide."""
    slip = figure_slips.cut_in_metres()
    assert slip.explains(evidence(cut(drawn())))
    assert not slip.explains(evidence(cut(drawn(PLATE))))
    assert not slip.explains(Evidence("x", 3.0))


@pytest.mark.parametrize("system", [PLATE, "transData"])
def test_a_frame_in_another_system_than_that_of_the_axes(system):
    """A circle from 0 to 1 in degrees or metres leaves a dot of the map, and is no round frame."""
    slip = figure_slips.frame_of_no_size()
    ax = drawn(ccrs.NorthPolarStereo())
    ax.set_extent([-180, 180, 0, 90], crs=PLATE)
    assert not slip.explains(evidence(ax)), "an extent makes the first frame larger than the axes"
    ax.set_boundary(circle(), transform=ax.transAxes)
    assert not slip.explains(evidence(ax))
    ax.set_boundary(circle(), transform=PLATE if system == PLATE else ax.transData)
    assert slip.explains(evidence(ax))
    assert judged(ax, round=True).message == "The frame of `ax` hides most of its axes."
    assert not slip.explains(Evidence("x", 3.0))


@pytest.mark.filterwarnings("ignore:Attempting to set identical")
def test_an_extent_from_0_to_360():
    """A map that is cut from 0° to 360° has no width, and all the way round it has."""
    slip = figure_slips.extent_of_no_width()
    ax = drawn(ccrs.NorthPolarStereo())
    ax.set_extent([0, 360, 0, 90], crs=PLATE)
    assert slip.explains(evidence(ax))
    ax.set_extent([-180, 180, 0, 90], crs=PLATE)
    assert not slip.explains(evidence(ax))
    assert not slip.explains(evidence(cut(drawn()))), "cut in metres is another matter"
    ax.set_extent([-180, 180, -90, 90], crs=PLATE)
    assert not slip.explains(evidence(ax)), "the other pole lies beyond the edge"


@pytest.mark.parametrize(
    ("name", "white"),
    [
        ("PuOr", True),
        ("coolwarm", True),
        ("seismic", True),
        ("RdYlBu_r", False),
        ("Spectral", False),
    ],
)
def test_white_in_the_middle(name, white):
    """Where white is asked for, pale grey will do and yellow will not."""
    found = judged(drawn(cmap=name), white=True)
    assert (found.status == Status.PASSED) is white
    assert white or f"The middle of your colour map, {name}, is not white" in found.message


def test_limits_far_beyond_the_values():
    """A scale of which the values use a small part shows one colour all over."""
    wide = drawn(vmin=-1000, vmax=1000)
    assert "has one colour" in judged(wide, colours="diverging").message
    wide = drawn(how="contourf", levels=np.linspace(-100, 100, 9))
    assert "has one colour" in judged(wide, colours="diverging").message
    assert judged(drawn(vmin=-20, vmax=20), colours="diverging").status == Status.PASSED
    empty = drawn(values=np.full((18, 36), np.nan))
    assert judged(empty, colours="diverging").status == Status.PASSED


@pytest.mark.parametrize(
    ("sea", "land", "words"),
    [
        ("0.8", "0.5", ""),
        ("0.8", "0.95", "Land is lighter than sea without data"),
        ("black", "0.5", "Land is lighter than sea without data"),
        ("0.8", "firebrick", "Land looks like a value of your scale"),
        ("0.8", "0.8", "Land cannot be told"),
    ],
)
def test_land_darker_than_gaps(sea, land, words):
    """Land must be darker than sea without data, and no colour of the scale, where that is asked."""
    import cartopy.feature as cfeature

    ax = drawn()
    ax.set_facecolor(sea)
    ax.add_feature(cfeature.LAND.with_scale("110m"), facecolor=land)
    found = judged(ax, darker_land=True)
    assert words in found.message
    assert (found.status == Status.PASSED) is (not words)


@pytest.mark.parametrize("name", ["RdBu_r", "PuOr", "PRGn", "BrBG", "PiYG", "coolwarm"])
def test_greys_of_the_lesson_are_no_colours_of_a_scale(name):
    """Light grey gaps pass with every common diverging map, white ones and those in grey do not."""
    ax = drawn(cmap=name)
    ax.set_facecolor("0.8")
    assert judged(ax, gaps=True).status == Status.PASSED
    ax.set_facecolor(mpl.colormaps[name](0.5))
    assert "or one hardly different" in judged(ax, gaps=True).message
    grey = drawn(cmap="RdGy")
    grey.set_facecolor("0.8")
    assert "looks like a value" in judged(grey, gaps=True).message


def test_a_title_above_the_figure():
    """A figure whose title stands above all of it, or at the left, has a title."""
    ax = drawn()
    ax.figure.suptitle("April 2010")
    assert judged(ax, titled=True, title="april 2010").status == Status.PASSED
    left = drawn()
    left.set_title("A wave", loc="left")
    assert judged(left, titled=True).status == Status.PASSED


def test_what_is_no_axes_is_named():
    """A figure without axes, or something else under the name, is called what it is."""
    assert judged(mpl.figure.Figure(), titled=True).message == (
        "`ax` is a Figure that has no axes yet, expected an Axes."
    )
    assert judged("a map", titled=True).message == "`ax` is text, expected an Axes."


def test_every_misconception_is_proved():
    """No detector that the module offers goes unproven."""
    offered = {
        name.replace("_", "-")
        for name, thing in vars(figure_slips).items()
        if isinstance(thing, types.FunctionType) and thing.__module__ == figure_slips.__name__
    }
    assert {name for name in offered if not name.startswith("-")} == {
        *(slip.name for slip, _, _ in PROOFS),
        "cut-in-metres",
        "extent-of-no-width",
        "frame-of-no-size",
    }


def test_a_seam_names_where_it_runs():
    """The message names the meridian that the author names."""
    assert "along the date line:" in figure_slips.seam("the date line").message


def test_a_misconception_is_told_with_the_goal():
    """A slip of a figure comes with its section and with the picture of the goal."""
    slip = figure_slips.transform_forgotten("What the axes draw, what the numbers mean")
    found = judged(drawn(transform=None), slips=(slip,), goal=lambda: b"png")
    assert (found.status, found.slip) == (Status.MISCONCEPTION, "transform-forgotten")
    assert found.goal_png == "cG5n"
    assert found.reread.startswith("What the axes draw")


def test_checks_need_facts_only():
    """A grader's answer that has nothing but facts from another process is judged alike."""
    facts = pickle.loads(pickle.dumps(describe(region(drawn(ccrs.Mercator())))))

    class Elsewhere(LiveAnswer):
        def figure(self, name: str) -> FigureFacts:
            return facts

    check = Figure("ax", field_values=field, features=("borders",), gaps=True, symmetric=True)
    assert check.judge(Elsewhere({"ax": 1})).status == Status.PASSED


def test_a_goal_is_a_small_picture():
    """A goal is a PNG of little size, drawn outside pyplot, so that no notebook shows it twice."""
    import matplotlib.pyplot as plt

    before = plt.get_fignums()
    png = pictured(lambda figure: figure.add_subplot().plot([1, 2]))
    assert png.startswith(b"\x89PNG")
    assert len(png) < 50_000
    assert plt.get_fignums() == before


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (Reach(0, 360, -90, 90), Reach(-180, 180, -90, 90), True),
        (Reach(-10, 10, 0, 10), Reach(350, 370, 0, 10), True),
        (Reach(-10, 10, 0, 10), Reach(-10, 40, 0, 10), False),
        (Reach(-10, 10, 0, 10), Reach(-10, 10, 0, 20), False),
    ],
)
def test_reaches_are_compared_round_the_earth(one, other, near):
    """A whole ring begins nowhere, and longitudes that differ by 360° are the same."""
    assert one.near(other, 1.0) is near


def test_a_scale_that_was_never_set():
    """Colours that nobody scaled yet are no fault of the check, and are not centred."""
    ax = mpl.figure.Figure().add_subplot()
    lines = mpl.collections.LineCollection([[(0, 0), (1, 1)]])
    lines.set_array([1.0])
    lines.set_norm(None)
    ax.add_collection(lines)
    assert np.isnan(describe(ax).fields[0].scale.low)
    assert "Zero is not in the middle" in judged(ax, symmetric=True).message


def test_an_image_has_no_place_of_its_own():
    """What is neither a mesh nor contours is known by its values alone."""
    ax = drawn()
    ax.imshow(np.ones((2, 2)), extent=(0, 1, 0, 1), transform=ax.projection)
    image = describe(ax).fields[-1]
    assert isinstance(image, Field)
    assert isinstance(image.scale, Scale)
    assert image.lies is None

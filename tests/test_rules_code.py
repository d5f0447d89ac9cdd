"""The rules that read code: which cells show a figure, which maps need a network, what was met."""

from __future__ import annotations

from pathlib import Path

import nbclient
import nbformat
import pytest
from small_books import code, make_book, write_lesson

from castalia import rules
from castalia.model import Book, Lesson
from castalia.reading import read_lesson
from castalia.rules import alt, header, prose, verbs
from castalia.rules.code import cells
from castalia.rules.figures import L310, Sketcher
from castalia.rules.introduced import L311

IMPORTS = """\
import cartopy.crs as ccrs
import cartopy.feature as cfeature
import matplotlib.pyplot as plt
import numpy as np
import xarray as xr
from cartopy.io import shapereader
from IPython.display import Image, display
"""
SETUP = """\
field = xr.DataArray(np.eye(3))
old_fig, (left, right) = plt.subplots(ncols=2)
def profile(data):
    fig, ax = plt.subplots()
    ax.plot(data)
def doubled(data):
    return 2 * data
"""


def lesson_of(tmp_path: Path, *sources: str) -> Lesson:
    """A lesson with these code cells."""
    return read_lesson(write_lesson(tmp_path, "first", "".join(map(code, sources))))


SHOWN = [
    "fig, ax = plt.subplots()",
    "plt.figure().add_subplot()",
    "plt.plot([1, 2])",
    "plt.imshow(field)\nplt.show()",
    "field.plot()",
    "field.plot(x='dim_0');",
    "field.plot.contourf(levels=3)",
    "field[0].round().plot()",
    "image = field.plot.pcolormesh()",
    "profile(field)",
    "ax = plt.axes(projection=ccrs.Robinson())\nax.coastlines('110m');",
    "for month in range(2):\n    plt.figure().add_subplot()",
    "def both(a):\n    profile(a)\nboth(field)",
    "old_fig",
    "left.plot([1])\nold_fig",
    "display(old_fig)",
    "left.figure",
    "field.data.visualize()",
    "Image('graph.png')",
]
NOT_SHOWN = [
    "field",
    "field.mean()",
    "np.histogram(field)",
    "left.plot([1])",
    "right.imshow(field);",
    "axes = left\nfor ax in [left, right]:\n    ax.plot([1])",
    "field.plot(ax=left);",
    "field.plot.contourf(ax=right);",
    "left.set_title('x');",
    "old_fig;",
    "old_fig.savefig('x.png')",
    "old_fig.axes",
    "fig, ax = plt.subplots()\nplt.close(fig)",
    "plt.rcParams['figure.dpi'] = 100",
    "plt.style.use('default')",
    "colours = plt.get_cmap('viridis')",
    "def later(a):\n    plt.plot(a)",
    "doubled(field)",
    "plotter = lambda: plt.figure()",
]


@pytest.mark.parametrize(
    ("source", "shown"), [(s, True) for s in SHOWN] + [(s, False) for s in NOT_SHOWN]
)
def test_cells_that_show_a_figure(tmp_path, source, shown):
    """A figure shows below the cell that begins it or names it last, and below no other."""
    lesson = lesson_of(tmp_path, IMPORTS, SETUP, source)
    sketcher = Sketcher(lesson)
    *_, last = [sketcher.shows(cell) for cell in cells(lesson)]
    assert last is shown


def test_functions_that_draw_are_followed(tmp_path):
    """A figure is expected where a drawing function is called, not where it is defined."""
    lesson = lesson_of(tmp_path, IMPORTS, SETUP.split("\n", 2)[2], "profile([1])")
    sketcher = Sketcher(lesson)
    assert [sketcher.shows(cell) for cell in cells(lesson)] == [False, False, True]


FETCHED = [
    "ax.add_feature(cfeature.LAKES)",
    "ax.add_feature(cfeature.RIVERS.with_scale('110m'))",
    "ax.add_feature(cfeature.STATES)",
    "cfeature.GSHHSFeature()",
    "cfeature.LAND.with_scale('10m')",
    "ax.coastlines('10m')",
    "ax.coastlines(resolution='10m', color='0.3')",
    "cfeature.NaturalEarthFeature('physical', 'lakes', '110m')",
    "cfeature.NaturalEarthFeature('physical', 'land', scale='10m')",
    "cfeature.NaturalEarthFeature('physical', 'land', scale)",
    "shapereader.natural_earth(resolution='110m', category='cultural', name='admin_0_countries')",
    "ax.add_wms('somewhere', 'layer')",
]
CARRIED = [
    "ax.add_feature(cfeature.LAND)",
    "ax.add_feature(cfeature.BORDERS.with_scale('50m'))",
    "ax.coastlines()",
    "ax.coastlines('110m')",
    "ax.coastlines(resolution='50m', color='0.3')",
    "cfeature.NaturalEarthFeature('physical', 'land', '50m', facecolor='0.8')",
    "cfeature.NaturalEarthFeature('cultural', 'admin_0_boundary_lines_land', '110m')",
    "shapereader.natural_earth('110m', 'physical', 'coastline')",
    "ax.stock_img()",
    "STATES = ['Kansas']\nSTATES[0]",
]


@pytest.mark.parametrize(
    ("source", "fetched"), [(s, True) for s in FETCHED] + [(s, False) for s in CARRIED]
)
def test_maps_that_would_be_fetched(tmp_path, source, fetched):
    """What Castalia does not carry is refused; what it carries may be drawn."""
    lesson = lesson_of(tmp_path, IMPORTS, "ax = plt.axes(projection=ccrs.Robinson())", source)
    assert bool(list(L310().check(lesson))) is fetched


def test_carried_shapes_are_really_carried():
    """The rule allows exactly the shapes that stand in the package."""
    from castalia.rules.figures import CARRIED_SCALES, CARRIED_SHAPES

    folder = Path(rules.__file__).parent.parent / "coastlines" / "shapefiles" / "natural_earth"
    found = {
        (path.parent.name, *path.stem.removeprefix("ne_").split("_", 1)[::-1])
        for path in folder.rglob("*.shp")
    }
    allowed = {(*shape, scale) for shape in CARRIED_SHAPES for scale in CARRIED_SCALES}
    assert found == allowed


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (None, "has no alt text"),
        ("  ", "has no alt text"),
        ("A plot of the temperature over the whole of the year", "starts with 'A plot of'"),
        ("Image of the temperature over the whole of the year", "starts with 'Image of the'"),
        ("The output stands in temperature.png beside the lesson", "a file's name"),
        ("Line graph of temperature", "of 25 characters"),
        ("Line graph of temperature, which falls from May to September.", ""),
        ("Pictures of clouds would not help; bars show 12 monthly means.", ""),
    ],
)
def test_alt_text(text, fault):
    """Alt text says what is drawn and what one sees."""
    found = alt.fault_of(text, alt.FIGURE_LEAST)
    assert fault in found
    assert bool(fault) is bool(found)


def book_of(tmp_path: Path, *bodies: str) -> Book:
    """A book of lessons a, b, ... with these bodies."""
    return make_book(tmp_path, dict(zip("abc", bodies, strict=False)))


def unmet(tmp_path: Path, *bodies: str) -> list[str]:
    """What L311 says about these lessons."""
    return [problem.message for problem in L311().check(book_of(tmp_path, *bodies))]


INTRODUCED = {
    "module in prose": ("NumPy computes.\n\n" + code("import numpy as np"),),
    "alias in prose": ("Write `plt.plot`.\n\n" + code("import matplotlib.pyplot as plt"),),
    "member in prose": ("A `Path` leads.\n\n" + code("from pathlib import Path"),),
    "earlier lesson": ("Zarr stores.\n", code("import zarr")),
    "castalia": (code("import castalia"),),
}


@pytest.mark.parametrize("case", INTRODUCED)
def test_what_was_introduced(tmp_path, case):
    """A module that a lesson up to here names may be imported."""
    assert unmet(tmp_path, *INTRODUCED[case]) == []


def test_modules_that_no_text_names(tmp_path):
    """An imported module that the prose never names is told at its line."""
    (problem,) = L311().check(book_of(tmp_path, "Prose.\n\n" + code("import xarray as xr")))
    assert problem.message == "no text up to here says what 'xarray' is"
    line = problem.place.file.read_text().splitlines()[problem.place.line - 1]
    assert line == "import xarray as xr"


def test_a_module_that_only_a_later_lesson_names(tmp_path):
    """What comes later introduces nothing, and each module is told once."""
    lesson = "Prose.\n\n" + code("import zarr") + code("import zarr.storage")
    assert len(unmet(tmp_path, lesson, "Zarr stores.\n")) == 1


def test_a_circle_of_three_is_told_once(tmp_path):
    """A longer circle is named in full, at its first lesson, and not again as three late needs."""
    for slug, need in [("a", "b"), ("b", "c"), ("c", "a")]:
        write_lesson(tmp_path, slug, "Prose.\n", needs=(need,))
    book = make_book(tmp_path, dict.fromkeys("abc", ""))
    (problem,) = header.L105().check(book)
    assert problem.message == "the needs go round in a circle: a → b → c → a"
    assert list(header.L104().check(book)) == []


def test_verbs_are_on_one_list_only():
    """No verb is both observable and vague."""
    assert not verbs.OBSERVABLE & verbs.VAGUE
    assert {"compute", "plot", "predict", "explain"} <= verbs.OBSERVABLE
    assert {"understand", "know", "learn"} <= verbs.VAGUE


def test_lines_of_what_stands_in_boxes():
    """Whatever is nested keeps the line it has in the file."""
    text = (
        "# T\n\n::::{note}\n:class: x\n\nA {term}`box`.\n\n:::{tip} See `this`\n---\nname: n\n---\n"
        "![Map](a.png)\n:::\n::::\n\n## S\n\n| a |\n|---|\n| `b` |\n"
    )
    page = prose.parse(text)
    lines = text.split("\n")
    assert [lines[d.line - 1] for d in page.directives] == ["::::{note}", ":::{tip} See `this`"]
    assert [d.nested for d in page.directives] == [False, True]
    assert [lines[image.line - 1] for image in page.images] == ["![Map](a.png)"]
    spans = [(span.content, lines[span.line - 1]) for span in page.spans]
    assert spans == [("box", "A {term}`box`."), ("this", ":::{tip} See `this`"), ("b", "| `b` |")]
    assert page.blocks[0].text == "A box."
    (section,) = page.sections()
    assert (section.title, lines[section.line - 1]) == ("S", "## S")


@pytest.mark.slow
def test_a_kernel_agrees(tmp_path):
    """What the rule expects to show a figure is what Jupyter's inline backend shows."""
    sources = [s for s in SHOWN + NOT_SHOWN if "visualize" not in s and "Image(" not in s]
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in (IMPORTS, SETUP, *sources)]
    )
    resources = {"metadata": {"path": str(tmp_path)}}
    nbclient.NotebookClient(notebook, kernel_name="python3", resources=resources).execute()
    shown = {
        cell.source: any("image/png" in output.get("data", {}) for output in cell.outputs)
        for cell in notebook.cells[2:]
    }
    assert shown == {source: source in SHOWN for source in sources}

"""Rules about figures: the words that stand for them, and maps that need no network."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from castalia.errors import Problem
from castalia.model import Lesson
from castalia.rules import code
from castalia.rules.alt import FIGURE_LEAST, fault_of
from castalia.rules.base import LessonRule

PYPLOT = "matplotlib.pyplot."
_SILENT = """
Normalize close colormaps cycler figaspect fignum_exists findobj get_backend get_cmap
get_figlabels get_fignums getp interactive ioff ion isinteractive rc rcParams rc_context
rcdefaults register_cmap set_cmap setp show style.context style.use switch_backend xkcd
"""
_QUIET = frozenset(_SILENT.split())  # what pyplot does without a figure
_AXES_NAME = re.compile(r"(?:\w*_)?(?:ax|axs|axes|axis|panel|panels)\d*$")
_SUBPLOTS = ("subplots", "subplot_mosaic")
_HIDDEN_TAGS = {"remove-output", "remove-cell"}


class Sketcher:
    """Follows a lesson cell by cell and says whether a cell shows a figure.

    The inline backend shows a figure that the cell has begun and not closed, and one that the
    cell's last line names. So it is enough to know what begins a figure: pyplot, a `.plot` of
    xarray or pandas that is given no axes, and the lesson's own functions that do either.
    """

    def __init__(self, lesson: Lesson) -> None:
        self.names = code.imported(lesson)
        self.figures: set[str] = set()
        self.axes: set[str] = set()
        self.makers: set[str] = set()

    def shows(self, cell: code.Code) -> bool:
        """Whether a figure appears below the cell; what the cell defines is remembered."""
        for node in ast.walk(cell.tree):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                self._note_names(node)
            elif isinstance(node, ast.For) and self._is_axes(node.iter):
                self.axes |= _names_in(node.target)
        begun = any(self._begins(node) for node in code.at_once(cell.tree))
        for node in cell.tree.body:
            if isinstance(node, ast.FunctionDef) and any(map(self._begins, ast.walk(node))):
                self.makers.add(node.name)
                begun |= any(
                    isinstance(call.func, ast.Name) and call.func.id == node.name
                    for call in cell.calls()
                )
        closed = any(
            code.dotted(call.func, self.names) == PYPLOT + "close" for call in cell.calls()
        )
        return (begun and not closed) or self._named_at_the_end(cell)

    def _note_names(self, node: ast.Assign) -> None:
        """Remember the names of figures and axes that an assignment makes."""
        call = node.value
        kind = call.func.attr if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) else ""  # fmt: skip
        for target in node.targets:
            names = _names_in(target)
            if kind == "figure":
                self.figures |= names
            elif kind in _SUBPLOTS and isinstance(target, ast.Tuple) and len(target.elts) == 2:
                self.figures |= _names_in(target.elts[0])
                self.axes |= _names_in(target.elts[1])
            elif kind in ("add_subplot", "add_axes", "axes", "subplot", "gca", *_SUBPLOTS):
                self.axes |= names

    def _begins(self, node: ast.AST) -> bool:
        """Whether a call begins a figure."""
        if not isinstance(node, ast.Call):
            return False
        name = code.dotted(node.func, self.names)
        if name.startswith(PYPLOT):
            return name.removeprefix(PYPLOT) not in _QUIET
        if isinstance(node.func, ast.Name):
            return node.func.id in self.makers or name in (
                "IPython.display.Image",
                "IPython.display.SVG",
            )
        if not isinstance(node.func, ast.Attribute) or any(k.arg == "ax" for k in node.keywords):
            return False
        owner, attribute = node.func.value, node.func.attr
        if attribute == "visualize":
            return True
        if attribute != "plot" and isinstance(owner, ast.Attribute) and owner.attr == "plot":
            return not self._is_axes(owner.value)  # field.plot.contourf(...)
        return attribute == "plot" and not self._is_axes(owner)  # field.plot(...)

    def _is_axes(self, node: ast.AST) -> bool:
        """Whether an expression is built on something that holds axes."""
        return any(
            isinstance(part, ast.Name) and (part.id in self.axes or _AXES_NAME.match(part.id))
            for part in ast.walk(node)
        )

    def _named_at_the_end(self, cell: code.Code) -> bool:
        """Whether the last line shows a figure that was made before."""
        last = cell.tree.body[-1] if cell.tree.body else None
        if not isinstance(last, ast.Expr) or cell.cell.source.rstrip().endswith(";"):
            return False
        value = last.value
        if isinstance(value, ast.Call) and code.dotted(value.func, self.names).endswith("display"):
            value = value.args[0] if value.args else value
        if isinstance(value, ast.Attribute):
            return value.attr == "figure" and self._is_axes(value.value)
        return isinstance(value, ast.Name) and value.id in self.figures


def _names_in(node: ast.AST) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


class L309(LessonRule):
    """Every figure has words that stand for it and say what it shows."""

    hint = "give the cell `mystnb: {image: {alt: ...}}`: what is drawn, and what one sees in it"

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Follow the cells, and look at the alt text of those that show a figure."""
        sketcher = Sketcher(lesson)
        for cell in code.cells(lesson):
            shown = sketcher.shows(cell) and not _HIDDEN_TAGS & set(cell.cell.tags)
            fault = fault_of(cell.cell.alt, FIGURE_LEAST)
            if fault and (shown or cell.cell.alt is not None):
                yield self.problem(cell.place(), f"the figure of this cell {fault}")


CARRIED_SCALES = ("110m", "50m")
CARRIED_SHAPES = {
    ("physical", "land"),
    ("physical", "ocean"),
    ("physical", "coastline"),
    ("cultural", "admin_0_boundary_lines_land"),
}
_FETCHED = re.compile(
    r"cartopy\.feature\.(?:LAKES|RIVERS|STATES|GSHHSFeature|WFSFeature|auto_scaler)"
    r"|cartopy\.io\.(?:img_tiles|ogc_clients|srtm)\b.*"
)
_FETCHING_METHODS = {"add_wms", "add_wmts", "add_raster"}


class L310(LessonRule):
    """Maps draw only shapes that Castalia carries, for cartopy would download any other.

    Carried are land, ocean, coastline and borders of Natural Earth at 1:110 and 1:50 million.
    """

    hint = 'draw LAND, OCEAN, COASTLINE or BORDERS at "110m" or "50m"'

    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Look for features, scales and tiles that would be fetched."""
        names = code.imported(lesson)
        for cell in code.cells(lesson):
            for node in ast.walk(cell.tree):
                if isinstance(node, ast.Attribute | ast.Name):
                    name = code.dotted(node, names)
                    if _FETCHED.fullmatch(name):
                        message = f"`{ast.unparse(node)}` would be downloaded"
                        yield self.problem(cell.place(node.lineno), message)
            for call in cell.calls():
                fault = _fetching_call(call, names)
                if fault:
                    yield self.problem(cell.place(call.lineno), f"{fault} would be downloaded")


def _fetching_call(call: ast.Call, names: dict[str, str]) -> str:
    """What a call would download; empty if nothing."""
    name = code.dotted(call.func, names)
    method = call.func.attr if isinstance(call.func, ast.Attribute) else name.rpartition(".")[2]
    if method in _FETCHING_METHODS:
        return f"what `{method}` draws"
    if method in ("coastlines", "with_scale"):
        index, keyword = 0, "resolution" if method == "coastlines" else "new_scale"
        scale = code.text_of(code.argument(call, index, keyword))
        return f"the scale {scale!r}" if scale and scale not in (*CARRIED_SCALES, "auto") else ""
    if method == "NaturalEarthFeature":
        asked = [code.argument(call, i, n) for i, n in enumerate(("category", "name", "scale"))]
    elif method == "natural_earth" and "cartopy" in name:
        given = [
            code.argument(call, i, n) for i, n in enumerate(("resolution", "category", "name"))
        ]
        asked = [given[1], given[2], given[0]]
    else:
        return ""
    category, shape, scale = (code.text_of(node) for node in asked)
    carried = (category, shape) in CARRIED_SHAPES and scale in CARRIED_SCALES
    return "" if carried else f"`{ast.unparse(call)}`"

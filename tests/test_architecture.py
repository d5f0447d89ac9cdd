"""The package keeps its shape: imports go upwards only, files and functions stay short."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "castalia"
FILES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 40

# A file imports only from files above it.
LAYERS = [
    "errors",
    "contents",
    "finding",
    "facts",
    "checking",
    "location",
    "contract",
    "fingerprint",
    "model",
    "exercise",
    "expected",
    "forking",
    "parsing",
    "quizzing",
    "myst",
    "reading",
    "reading_exercises",
    "overlaying",
    "varying",
    "sections",
    "proofs",
    "locking",
    "holding",
    "tidying",
    "recipes",
    "patience",
    "fetching",
    "stores",
    "versions",
    "surveying",
    "attempting",
    "proving",
    "release",
    "release_nbgrader",
    "changing",
    "running",
    "grading",
    "settling",
    "blaming",
    "judging",
    "rules",
    "health",
    "book",
    "progressing",
    "report",
    "report_data",
    "beginning",
    "beginning_exercises",
    "bisecting",
    "tickets",
    "cli_data",
    "cli_exercises",
    "cli_grading",
    "cli_marks",
    "cli_health",
    "cli",
]


def name_of(path: Path) -> str:
    """A file's module name without `castalia.`; empty for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in FILES}


def imports_of(tree: ast.AST) -> set[str]:
    """Every module of castalia that code imports, wherever the import stands.

    `from castalia import x` counts as the module x; what is no module counts as the package.
    """
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            top, _, inner = name.partition(".")
            if top == "castalia":
                while inner and inner not in MODULES:
                    inner = inner.rpartition(".")[0]
                found.add(inner)
    return found


def layer_of(module: str) -> str:
    """The file or folder of the package in which a module stands."""
    return module.split(".")[0]


@pytest.mark.parametrize("module", [name for name in MODULES if name])
def test_imports_go_upwards(module):
    """A file imports only from files above it, lazy imports included."""
    layer = layer_of(module)
    assert layer in LAYERS, f"say in LAYERS where {layer} stands"
    above = {*LAYERS[: LAYERS.index(layer)], layer}
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    below = {name for name in imports_of(tree) if name and layer_of(name) not in above}
    assert not below


def test_no_circles():
    """No file imports itself by a detour, inside a folder neither."""
    graph = {}
    for module, path in MODULES.items():
        if module:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            graph[module] = imports_of(tree) - {module, ""}
    in_order = list(TopologicalSorter(graph).static_order())  # which raises where there is a circle
    assert set(graph) <= set(in_order)


def test_layers_exist():
    """No layer outlives its file."""
    assert set(LAYERS) == {layer_of(module) for module in MODULES if module}


def test_the_package_offers_six_names():
    """`castalia` itself holds what a lesson's cells call and __version__, and nothing else."""
    import castalia

    called = {"open_dataset", "open_location", "check", "hint", "solution"}
    assert set(castalia.__all__) == {"__version__", *called}
    assert all(callable(getattr(castalia, name)) for name in called)
    tree = ast.parse(MODULES[""].read_text(encoding="utf-8"))
    assert imports_of(tree) == {"stores", "checking.session"}
    with pytest.raises(AttributeError, match="has no attribute 'read_lesson'"):
        castalia.read_lesson  # noqa: B018


@pytest.mark.parametrize("path", FILES, ids=lambda path: name_of(path) or "castalia")
def test_files_and_functions_are_short(path):
    """Past 400 lines a file, or 40 a function, there is a second subject in it."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    }
    assert not long


@pytest.mark.parametrize("path", FILES, ids=lambda path: name_of(path) or "castalia")
def test_everything_public_says_what_it_does(path):
    """Each module, class and function that others may use has a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [] if ast.get_docstring(tree) else ["the module"]
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(node.name)
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                waiting += node.body
    assert not silent


def test_the_reader_of_imports_sees_all_kinds():
    """The checks above would be blind if imports were overlooked."""
    source = """
import castalia.model
from castalia import reading as r, __version__
from castalia.rules.base import Rule

def lazy():
    from castalia import cli
"""
    found = imports_of(ast.parse(source))
    assert found == {"model", "reading", "", "rules.base", "cli"}

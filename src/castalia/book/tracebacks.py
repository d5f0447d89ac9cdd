"""Tracebacks for readers: their own cells in full, a library's frames in a line without its path."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx

_HEAD = "Traceback (most recent call last)\n"
_FRAME = re.compile(r"^File (?P<path>\S+?)(?P<rest>:\d+, in .*)$")
_INSTALLED = re.compile(r"\S*(?:site-packages|dist-packages|lib/python3\.\d+)/")
_COMPILED = (".pyx", ".pxi", ".pxd", ".so")  # IPython has no source to show of these


def setup(app: Sphinx) -> None:
    """Tidy each page's tracebacks once it has been read."""
    app.connect("doctree-read", _tidy_page)


def tidy(traceback: str) -> str:
    """A traceback whose frames inside libraries are one line each, without this machine's paths.

    Of more than two such frames in a row, the first and the last stay, and how many lay between.

    Args:
        traceback: Text as IPython writes it: frames begin with `File` or `Cell`, an empty line ends each.
    """
    apart = traceback.replace(_HEAD, f"{_HEAD}\n")  # the first frame stands right below it
    paragraphs: list[str] = []
    row: list[str] = []  # frames inside libraries that follow each other
    for paragraph in [*apart.split("\n\n"), ""]:
        if frame := _library_frame(paragraph):
            row.append(frame)
            continue
        paragraphs += [*_shortened(row), paragraph]
        row = []
    return "\n\n".join(paragraphs[:-1]).replace(f"{_HEAD}\n", _HEAD)


def _library_frame(paragraph: str) -> str | None:
    """The one line that is left of a frame inside a library; none for all else."""
    head, _, body = paragraph.strip("\n").partition("\n")
    match = _FRAME.match(head)
    if not match:
        return None
    path = _INSTALLED.sub("", match["path"])
    if path == match["path"] and body and not path.endswith(_COMPILED):
        return None  # a module of the reader's own
    return f"File {path}{match['rest']}"


def _shortened(row: list[str]) -> list[str]:
    """A row of frames with those in its middle counted, not shown."""
    if len(row) < 3:
        return row
    left_out = row[1:-1]
    libraries = dict.fromkeys(
        frame.split()[1].partition("/")[0].partition(":")[0] for frame in left_out
    )
    return [row[0], f"({len(left_out)} more inside {' and '.join(libraries)})", row[-1]]


def _tidy_page(app: Sphinx, doctree: nodes.document) -> None:
    for block in doctree.findall(nodes.literal_block):
        if "traceback" in block["classes"]:
            text = tidy(block.astext())
            block.rawsource = text
            block.children = []
            block += nodes.Text(text)

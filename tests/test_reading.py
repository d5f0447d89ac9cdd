"""Files in, model out: what is read well, and one clear line for everything that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from found_problems import only_problem, problems_of
from small_books import code, write_lesson

from castalia.errors import Place, WrongUsage
from castalia.reading import (
    find_root,
    read_dataset,
    read_datasets,
    read_lesson,
    read_page,
    read_text,
)

DATASETS = Path(__file__).parent.parent / "datasets"


def lesson_text(tmp_path: Path, old: str = "", new: str = "") -> Path:
    """A sound lesson in which one piece of text is replaced by another."""
    path = write_lesson(tmp_path, "first", "Prose.\n\n" + code("x = 1", "answer"))
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    return path


def test_find_root_looks_upwards(tmp_path):
    """The book's folder is found from any folder inside it."""
    (tmp_path / "book.yml").write_text("title: x\n")
    inside = tmp_path / "lessons" / "small"
    inside.mkdir(parents=True)
    assert find_root(inside) == tmp_path.resolve()


def test_find_root_without_a_book(tmp_path):
    """Outside a book the answer says what to do."""
    with pytest.raises(WrongUsage, match=r"no book\.yml in .* or above it\n  run this inside"):
        find_root(tmp_path)


def test_read_text_of_a_missing_file(tmp_path):
    """A missing file is named."""
    problem = only_problem(read_text, tmp_path / "gone.md")
    assert (problem.code, problem.message) == ("L000", "this file does not exist")


def test_read_text_that_is_not_utf8(tmp_path):
    """Text in another encoding is refused with the offending byte."""
    path = tmp_path / "latin.md"
    path.write_bytes("a\nb\ncaf\u00e9".encode("latin-1"))
    problem = only_problem(read_text, path)
    assert problem.message == "not UTF-8 text: byte 7 is 0xe9"
    assert problem.place == Place(path, 3)


def test_read_text_of_a_folder(tmp_path):
    """A folder that is named like a lesson is refused."""
    path = tmp_path / "folder.md"
    path.mkdir()
    assert only_problem(read_text, path).message == "cannot be read: Is a directory"


def test_read_text_passes_over_a_byte_order_mark(tmp_path):
    """The mark that Windows editors put in front is no part of the text."""
    path = tmp_path / "marked.md"
    path.write_bytes(b"\xef\xbb\xbf---\r\n")
    assert read_text(path) == "---\n"


def test_read_lesson(tmp_path):
    """A lesson is read with its slug, part, docname, outcomes, cells and the lines of all."""
    path = lesson_text(tmp_path)
    lesson = read_lesson(path)
    assert (lesson.slug, lesson.part, lesson.docname) == ("first", "small", "lessons/small/first")
    assert lesson.title == "First"
    assert [cell.kind for cell in lesson.cells] == ["markdown", "code"]
    (cell,) = lesson.code_cells
    assert path.read_text().splitlines()[cell.line - 1] == cell.source == "x = 1"
    assert cell.tags == ("answer",)
    assert lesson.outcomes[0].place == Place(path, 10)
    assert path.read_text().splitlines()[9].strip().startswith("compute:")


HEADERS = {
    "empty file": (None, "", 1, "front matter is missing"),
    "no front matter": (None, "# First\n", 1, "front matter is missing"),
    "unterminated": (None, "---\ntitle: x\n\n# First\n", 1, "front matter does not end"),
    "empty header": (None, "---\n---\n", 2, "expected keys and values"),
    "not a mapping": (None, "---\n- title\n---\n", 2, "expected keys and values"),
    "tab": ("  level: 1", "\tlevel: 1", 6, "not valid YAML: found character '\\t'"),
    "no such date": ("level: 1", "level: 2020-13-45", 2, "not valid YAML: month must be in 1..12"),
    "control character": ("level: 1", "level: \x07", 2, "not valid YAML: unacceptable character"),
    "unclosed list": ("[small]", "[small", 5, "not valid YAML: expected ',' or ']'"),
    "key twice": ("options:", "title: Again\noptions:", 5, "the key 'title' stands twice"),
    "missing key": ("  level: 1\n", "", 5, "the key 'options.level' is missing"),
    "unknown key": ("  level: 1", "  level: 1\n  colour: red", 7, "'options.colour' is not known"),
    "wrong kind": ("level: 1", "level: high", 6, "'options.level': input should be 1, 2 or 3"),
    "wrong slug": ("compute:", "Compute It:", 10, "'options.outcomes.Compute It.[key]'"),
    "wrong minutes": ("reading: 5", "reading: -5", 7, "'options.minutes.reading'"),
    "wrong place to run": ("[laptop]", "[phone]", 14, "'options.runs_in.0'"),
    "no memory": ("[laptop]", "[laptop]\n  memory_gib: 0", 15, "'options.memory_gib'"),
    "no kernel": (", name: python3", "", 17, "the key 'kernelspec.name' is missing"),
    "not a notebook": ("format_name: myst", "format_name: light", 15, "not a MyST notebook"),
    "tags no list": (":tags: [answer]", ":tags: answer", 25, "a cell's options are not what"),
    "options not YAML": (
        ":tags: [answer]",
        ":tags: [answer",
        24,
        "could not be read: Invalid YAML",
    ),
}


@pytest.mark.parametrize("case", HEADERS)
def test_read_lesson_that_is_malformed(tmp_path, case):
    """A malformed lesson gives one problem with its line."""
    old, new, line, message = HEADERS[case]
    path = lesson_text(tmp_path, *((old, new) if old else ()))
    if old is None:
        path.write_text(new, encoding="utf-8")
    problem = only_problem(read_lesson, path)
    assert problem.code == "L001"
    assert problem.place == Place(path, line)
    assert message in problem.message


def test_read_lesson_reports_every_key_at_once(tmp_path):
    """An author sees all that is wrong with the header in one go, in the order of the lines."""
    path = lesson_text(tmp_path, "  level: 1", "  level: 9\n  colour: red")
    found = problems_of(read_lesson, path)
    assert [problem.place.line for problem in found] == [6, 7]


def test_read_lesson_from_outside_the_book(tmp_path):
    """A lesson of another folder is not taken for one of this book."""
    path = lesson_text(tmp_path)
    other = tmp_path / "elsewhere"
    other.mkdir()
    with pytest.raises(WrongUsage, match="is not in the book's folder"):
        read_lesson(path, other)


def test_read_page_takes_its_title_from_the_first_heading(tmp_path):
    """A page needs no front matter; a comment in code is no heading."""
    path = tmp_path / "page.md"
    path.write_text("```python\n# a comment\n```\n\n# The title\n\n## Below\n")
    page = read_page(path, tmp_path)
    assert (page.title, page.docname, page.derived) == ("The title", "page", None)


def test_read_page_with_front_matter(tmp_path):
    """Front matter names the title and what the book adds; its comments are no headings."""
    path = tmp_path / "page.md"
    path.write_text("---\n# a comment\ntitle: Named\noptions: {derived: part}\n---\n\n# Other\n")
    page = read_page(path, tmp_path)
    assert (page.title, page.derived) == ("Named", "part")


def test_read_page_with_empty_front_matter(tmp_path):
    """Two lines of dashes with nothing between them are no mistake."""
    path = tmp_path / "page.md"
    path.write_text("---\n---\n\n# Title\n")
    assert read_page(path, tmp_path).title == "Title"


def test_read_page_that_is_malformed(tmp_path):
    """A page's header must be YAML too."""
    path = tmp_path / "page.md"
    path.write_text("---\ntitle: [\n---\n")
    assert only_problem(read_page, path, tmp_path).place.line == 2


@pytest.mark.parametrize("path", sorted(DATASETS.glob("*.yml")), ids=lambda path: path.stem)
def test_read_dataset(path):
    """Each dataset of the book is described as datasets are."""
    dataset = read_dataset(path)
    assert dataset.name == path.stem
    assert dataset.place("sample", "files").line > 1


DATASET = """\
title: Small
description: A small dataset.
source: {name: Us, url: https://example.org}
citation: Us (2020).
licence: CC0
version: "1"
dims: {time: 2}
variables:
  sst: {dims: [time], dtype: float32, units: degC, long_name: temperature, range: [-3, 35]}
sample:
  kind: real
  provenance: made here
  files:
    samples/small.nc: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
  note: whole
"""

DATASET_FAULTS = {
    "not a mapping": (DATASET, "- sst\n", 1, "expected keys and values"),
    "missing": ("licence: CC0\n", "", 1, "the key 'licence' is missing"),
    "outside": ("samples/small.nc", "../small.nc", 13, "../small.nc leads outside"),
    "absolute": ("samples/small.nc", "/etc/passwd", 13, "/etc/passwd leads outside"),
    "no origin": ("  provenance: made here\n", "", 10, "'sample': say one of three: the package"),
    "digest": ("small.nc: a", "small.nc: x", 14, "'sample.files.samples/small.nc'"),
    "no range": (", range: [-3, 35]", "", 9, "'variables.sst': a variable of numbers needs a range"),
    "range": ("[-3, 35]", "[35, -3]", 9, "'variables.sst.range': a range is its smallest"),
    "unknown clause": ("range: ", "limits: ", 9, "'variables.sst.limits' is not known"),
    "half a size": ("time: 2", "time: {at_most: 2}", 7, "'dims.time.at_least' is missing"),
    "order": ("variables:", "coordinates:\n  time: {order: up}\nvariables:", 9, "'coordinates.time.order'"),
    "no variable": ("  sst: {dims: [time], dtype: float32, units: degC, long_name: temperature, "
                    "range: [-3, 35]}\n", "  {}\n", 8, "'variables'"),
    "empty dim": ("time: 2", "time: 0", 7, "'dims.time'"),
}  # fmt: skip


@pytest.mark.parametrize("case", DATASET_FAULTS)
def test_read_dataset_that_is_malformed(tmp_path, case):
    """A malformed dataset gives one problem with its line."""
    old, new, line, message = DATASET_FAULTS[case]
    path = tmp_path / "small.yml"
    path.write_text(DATASET.replace(old, new, 1))
    problem = only_problem(read_dataset, path)
    assert problem.place == Place(path, line)
    assert message in problem.message


def test_read_datasets_goes_on_after_a_bad_one(tmp_path):
    """One bad description does not hide the good ones."""
    (tmp_path / "good.yml").write_text(DATASET)
    (tmp_path / "bad.yml").write_text("title: x\n")
    datasets, problems = read_datasets(tmp_path)
    assert list(datasets) == ["good"]
    assert {problem.place.file.name for problem in problems} == {"bad.yml"}

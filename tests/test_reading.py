"""Files in, model out: what is read well, and one clear line for everything that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_books import code, make_book, write_lesson

from castalia import reading
from castalia.errors import CastaliaError, Malformed, Place, Problem, WrongUsage
from castalia.model import Record, Verdict
from castalia.reading import (
    find_root,
    read_book,
    read_dataset,
    read_datasets,
    read_lesson,
    read_page,
    read_record,
    read_settings,
    read_text,
    read_toc,
    records_folder,
    select,
)

DATASETS = Path(__file__).parent.parent / "datasets"


def problems_of(function, *arguments) -> tuple[Problem, ...]:
    """What a reader finds wrong."""
    with pytest.raises(Malformed) as caught:
        function(*arguments)
    return caught.value.problems


def only_problem(function, *arguments) -> Problem:
    """The one thing that a reader finds wrong."""
    (problem,) = problems_of(function, *arguments)
    return problem


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
    assert dataset.place("sample", "sha256").line > 1


DATASET = """\
title: Small
description: A small dataset.
source: {name: Us, url: https://example.org}
citation: Us (2020).
licence: CC0
version: "1"
dims: {time: 2}
variables:
  sst: {dims: [time], dtype: float32, units: degC, long_name: temperature}
sample:
  kind: real
  origin: {file: samples/small.nc, provenance: made here}
  sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
  note: whole
"""

DATASET_FAULTS = {
    "not a mapping": (DATASET, "- sst\n", 1, "expected keys and values"),
    "missing": ("licence: CC0\n", "", 1, "the key 'licence' is missing"),
    "outside": ("samples/small.nc", "../small.nc", 12, "'sample.origin.file': leads outside"),
    "absolute": ("samples/small.nc", "/etc/passwd", 12, "'sample.origin.file': leads outside"),
    "half an origin": (", provenance: made here", "", 12, "'sample.origin.provenance' is missing"),
    "digest": ("sha256: a", "sha256: x", 13, "'sample.sha256'"),
    "no variable": ("  sst: {dims: [time], dtype: float32, units: degC, long_name: temperature}\n"
                    "sample", "  {}\nsample", 8, "'variables'"),
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


SETTINGS = {
    "empty": ("", 1, "expected keys and values"),
    "no title": ("author: us\n", 1, "the key 'title' is missing or not text"),
    "wrong kind": ("title: x\nexecute:\n  timeout: soon\n", 3, "'soon' is not of type 'number'"),
    "unknown": ("title: x\nauthr: me\n", 2, "the key 'authr' is not known to Jupyter Book"),
    "unknown inside": ("title: x\nexecute:\n  tiemout: 3\n", 3, "the key 'execute.tiemout' is not"),
    "twice": ("title: x\nauthor: me\ntitle: y\n", 3, "the key 'title' stands twice"),
    "tab": ("title: x\nexecute:\n\ttimeout: 3\n", 3, "not valid YAML"),
}


@pytest.mark.parametrize("case", SETTINGS)
def test_read_settings_that_are_malformed(tmp_path, case):
    """A malformed book.yml gives one problem with its line."""
    text, line, message = SETTINGS[case]
    path = tmp_path / "book.yml"
    path.write_text(text)
    problem = only_problem(read_settings, path)
    assert problem.place == Place(path, line)
    assert message in problem.message


def test_read_settings_leaves_sphinx_configuration_alone(tmp_path):
    """What stands under sphinx.config belongs to Sphinx and its extensions."""
    path = tmp_path / "book.yml"
    path.write_text("title: x\nsphinx:\n  config:\n    anything: 1\n")
    assert read_settings(path)[0]["sphinx"]["config"] == {"anything": 1}


def write_toc(folder: Path, text: str) -> Path:
    """A `_toc.yml` beside the pages index.md, a.md and b.md."""
    for name in ("index", "a", "b"):
        (folder / f"{name}.md").write_text(f"# {name}\n")
    path = folder / "_toc.yml"
    path.write_text("format: jb-book\nroot: index\n" + text)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "parts:\n  - caption: One\n    chapters:\n      - file: a\n        sections:\n          - file: b\n",
        "chapters:\n  - file: a\n    sections:\n      - file: b\n  - url: https://example.org\n",
    ],
)
def test_read_toc_keeps_the_order(tmp_path, text):
    """Pages come in reading order with the line that names each."""
    path = write_toc(tmp_path, text)
    root, entries = read_toc(path)
    assert root == "index"
    assert [name for name, _, _ in entries] == ["index", "a", "b"]
    lines = path.read_text().splitlines()
    assert all(lines[line - 1].endswith(name) for name, line, _ in entries)
    depths = [depth for _, _, depth in entries]
    assert depths[2] == depths[1] + 1


def test_read_toc_of_a_root_alone(tmp_path):
    """A book may have a landing page and nothing else yet."""
    assert read_toc(write_toc(tmp_path, "chapters:\n"))[1] == [("index", 2, 0)]


TOCS = {
    "no such file": ("chapters:\n- file: c\n", 4, "there is no file c.md"),
    "ending": ("chapters:\n- file: a.md\n", 4, "there is no file a.md.md"),
    "twice": (
        "chapters:\n- file: a\n- file: a\n",
        5,
        "a stands twice in the book; first on line 4",
    ),
    "outside": ("chapters:\n- file: ../a\n", 4, "../a leads out of the book's folder"),
    "absolute": ("chapters:\n- file: /a\n", 4, "/a leads out of the book's folder"),
    "text for a page": ("chapters:\n- a\n", 4, "expected `file:`, found 'a'"),
    "unknown key": ("chapters:\n- file: a\n  fiel: b\n", 5, "the key 'fiel' is not known here"),
    "root twice": ("chapters:\n- file: index\n", 4, "index stands twice in the book"),
}


@pytest.mark.parametrize("case", TOCS)
def test_read_toc_that_is_malformed(tmp_path, case):
    """A malformed _toc.yml gives one problem with its line."""
    text, line, message = TOCS[case]
    path = write_toc(tmp_path, text)
    problem = only_problem(read_toc, path)
    assert (problem.code, problem.place) == ("B002", Place(path, line))
    assert message in problem.message


def test_read_toc_of_another_format(tmp_path):
    """Only the format of books is read, and it must name its root."""
    path = tmp_path / "_toc.yml"
    path.write_text("format: jb-article\nroot: index\n")
    assert only_problem(read_toc, path).message == "needs `format: jb-book` and `root: index`"


def test_read_book(tmp_path):
    """A book is read with its parts, lessons in reading order, and no problems."""
    book = make_book(tmp_path, {"b": "Prose.\n", "a": "Prose.\n"})
    assert list(book.lessons) == ["b", "a"]
    assert [part.lessons for part in book.parts] == [("b", "a")]
    assert set(book.pages) == {"index", "lessons/small/index"}
    assert book.problems == ()


def test_read_book_goes_on_after_a_bad_lesson(tmp_path):
    """One bad lesson stands among the problems; the others are read."""
    make_book(tmp_path, {"a": "Prose.\n", "b": "Prose.\n"})
    (tmp_path / "lessons/small/a.md").write_text("")
    book = read_book(tmp_path)
    assert list(book.lessons) == ["b"]
    assert [problem.code for problem in book.problems] == ["L001"]


def test_read_book_with_two_lessons_of_one_name(tmp_path):
    """Slugs are unique over the whole book, because everything hangs on them."""
    make_book(tmp_path, {"a": "Prose.\n"})
    other = tmp_path / "lessons" / "other" / "a.md"
    other.parent.mkdir()
    other.write_text((tmp_path / "lessons/small/a.md").read_text())
    with (tmp_path / "_toc.yml").open("a") as toc:
        toc.write("          - file: lessons/other/a\n")
    (problem,) = read_book(tmp_path).problems
    assert (problem.code, problem.place) == ("B003", Place(tmp_path / "_toc.yml", 9))
    assert "lessons/small/a and lessons/other/a" in problem.message


def test_read_book_notes_strays_and_notebooks(tmp_path):
    """Lessons that no _toc.yml names, and .ipynb files, are found; what was built is not."""
    make_book(tmp_path, {"a": "Prose.\n"})
    stray = write_lesson(tmp_path, "stray", "Prose.\n")
    for folder in ("lessons/small", "_build", ".hidden", "node_modules/x"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / "n.ipynb").write_text("{}")
    book = read_book(tmp_path)
    assert book.strays == (stray,)
    assert book.notebooks == (tmp_path / "lessons/small/n.ipynb",)


def test_read_book_without_a_book(tmp_path):
    """A missing book.yml is named."""
    assert only_problem(read_book, tmp_path).place.file.name == "book.yml"


def test_select(tmp_path):
    """Lessons are named by slug, docname or path; no name means all."""
    book = make_book(tmp_path, {"a": "Prose.\n", "b": "Prose.\n"})
    for name in ("b", "lessons/small/b", "lessons/small/b.md"):
        assert [lesson.slug for lesson in select(book, (name,))] == ["b"]
    assert [lesson.slug for lesson in select(book, ())] == ["a", "b"]


def test_select_an_unknown_lesson(tmp_path):
    """A name that fits nothing is refused with the names that would."""
    book = make_book(tmp_path, {"a": "Prose.\n"})
    with pytest.raises(WrongUsage, match=r"there is no lesson 'c'\n  .*a"):
        select(book, ("c",))


def test_select_from_an_empty_book(tmp_path):
    """A book without lessons has nothing to run, which is no success."""
    with pytest.raises(WrongUsage, match="the book has no lessons"):
        select(make_book(tmp_path, {}), ())


def test_select_a_lesson_that_cannot_be_read(tmp_path):
    """Naming a malformed lesson says what is wrong with it."""
    make_book(tmp_path, {"a": "Prose.\n"})
    (tmp_path / "lessons/small/a.md").write_text("")
    with pytest.raises(CastaliaError, match=r"a\.md:1: front matter is missing"):
        select(read_book(tmp_path), ("a",))


def test_read_record(tmp_path):
    """What a run wrote down is read again; anything else counts as never run."""
    assert read_record(tmp_path, "a") is None
    record = Record(
        lesson="a", verdict=Verdict.PASSED, when="2024-01-01T00:00:00Z", seconds=1.5,
        peak_memory_bytes=1, python="3.11", packages={}, data=(), cells=3, keys={},
    )  # fmt: skip
    records_folder(tmp_path).mkdir(parents=True)
    path = records_folder(tmp_path) / "a.json"
    path.write_text(record.model_dump_json())
    assert read_record(tmp_path, "a") == record
    path.write_text('{"lesson": ')
    assert read_record(tmp_path, "a") is None


def test_a_lesson_is_told_from_a_page():
    """Lessons stand two folders deep; a part's opening page does not count."""
    assert reading.is_lesson("lessons/small/a")
    assert not reading.is_lesson("lessons/small/index")
    assert not reading.is_lesson("index")
    assert not reading.is_lesson("guide/authors/a")

"""The book as a whole: its settings, its table of contents, and what it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from found_problems import only_problem
from small_books import make_book, write_lesson

from castalia import reading
from castalia.errors import CastaliaError, Place, WrongUsage
from castalia.model import Record, Verdict
from castalia.reading import (
    read_book,
    read_record,
    read_settings,
    read_toc,
    records_folder,
    select,
)

DATASETS = Path(__file__).parent.parent / "datasets"


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


def test_select_a_misspelt_lesson(tmp_path):
    """A slip of the fingers gets the name that was probably meant."""
    book = make_book(tmp_path, {"dask-arrays": "Prose.\n", "zarr": "Prose.\n"})
    with pytest.raises(WrongUsage, match=r"did you mean dask-arrays\?"):
        select(book, ("dask-arays",))


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

"""The page for instructors: which answers are refused, in which words, and which are kept back."""

from __future__ import annotations

import shutil
from pathlib import Path

from docutils import nodes
from small_books import make_book

from castalia.book.making import View
from castalia.book.refused_answers import refused_answers

SMALL = Path(__file__).parent / "broken" / "good" / "exercises"
SAYS = "`double` is a number, and not the right one."


def shown(root: Path) -> list[nodes.Node]:
    """The content of the page, in a book with the exercises of a folder."""
    return refused_answers(View(make_book(root, {}), {}, "guide/page", address=str))


def rows(made: list[nodes.Node]) -> list[list[str]]:
    """The rows of all tables, heads left out, cell by cell."""
    bodies = [body for node in made for body in node.findall(nodes.tbody)]
    return [
        [entry.astext() for entry in row.findall(nodes.entry)]
        for body in bodies
        for row in body.findall(nodes.row)
    ]


def test_each_answer_has_a_row(tmp_path):
    """A row says the part, the answer, what it shows and its message; above stand kind and points."""
    shutil.copytree(SMALL / "two-times", tmp_path / "exercises" / "two-times")
    made = shown(tmp_path)
    [about, table] = made
    assert about.astext() == (
        "Two times (two-times): guided, difficulty 1 of 9, about 5 minutes, 3 points."
    )
    assert rows(made) == [
        ["double", "half", "wrong value", SAYS.replace("`", "")],
        ["fourfold", "square", "wrong value", SAYS.replace("double", "fourfold").replace("`", "")],
    ]
    assert next(table.findall(nodes.title)).astext() == "Answers to two-times that are refused"
    heads = next(table.findall(nodes.thead))
    assert [one.astext() for one in heads.findall(nodes.entry)][-1] == "It is told"


def test_a_misconception_is_named(tmp_path):
    """Where a misconception is recognised, its name stands in place of the status."""
    shutil.copytree(SMALL / "two-times", tmp_path / "exercises" / "two-times")
    path = tmp_path / "exercises" / "two-times" / "wrong" / "half.py"
    path.write_text(path.read_text().replace("status: wrong value", "slip: halved"))
    assert rows(shown(tmp_path))[0][2] == "halved"


def test_what_only_hidden_checks_refuse_is_not_shown(tmp_path):
    """Learners can read the page: it keeps back what would tell them of hidden checks."""
    shutil.copytree(SMALL / "two-times", tmp_path / "exercises" / "two-times")
    path = tmp_path / "exercises" / "two-times" / "wrong" / "half.py"
    path.write_text(path.read_text().replace("# status", "# hidden: yes\n# status"))
    assert [row[1] for row in rows(shown(tmp_path))] == ["square"]


def test_a_book_without_exercises(tmp_path):
    """A page without rows says why."""
    assert [one.astext() for one in shown(tmp_path)] == ["This book has no exercises yet."]

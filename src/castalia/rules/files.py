"""Rules that hold before there is a lesson to look at: `reading` finds what breaks them."""

from __future__ import annotations

from collections.abc import Iterator

from castalia.errors import Place, Problem
from castalia.model import Book
from castalia.parsing import HINTS
from castalia.rules.base import BookRule


class ReadingRule(BookRule):
    """A promise that `reading` holds files against."""

    def check(self, book: Book) -> Iterator[Problem]:
        """Pass on what `reading` found."""
        yield from (problem for problem in book.problems if problem.code == self.code)


class L000(ReadingRule):
    """Every page is a UTF-8 text file that can be read."""

    hint = "save it as UTF-8"


class L001(ReadingRule):
    """A lesson's front matter and its cells' options are YAML with exactly the keys of a lesson."""

    hint = HINTS["L001"]


class L501(ReadingRule):
    """A quiz, a prediction or a Parsons problem is YAML with exactly the keys of its kind."""

    hint = HINTS["L501"]


class B001(ReadingRule):
    """`book.yml` holds only settings that Jupyter Book knows."""

    hint = HINTS["B001"]


class B002(ReadingRule):
    """`_toc.yml` names each page once, and each is a file."""

    hint = HINTS["B002"]


class B003(ReadingRule):
    """No two lessons have the same name, in whatever part they stand."""

    hint = "rename one of them"


class D001(ReadingRule):
    """A dataset's description has exactly the keys of a dataset."""

    hint = HINTS["D001"]


class B004(BookRule):
    """Every lesson stands in `_toc.yml`."""

    hint = "add it to `_toc.yml`, or remove the file"

    def check(self, book: Book) -> Iterator[Problem]:
        """Yield a problem for each file that no reader would find."""
        for path in book.strays:
            docname = path.relative_to(book.root).with_suffix("").as_posix()
            yield self.problem(
                Place(path, 1),
                "this lesson is not in _toc.yml, so it is no part of the book",
                f"add `- file: {docname}` to _toc.yml, or remove the file",
            )


class B005(BookRule):
    """Lessons are text; no .ipynb file, with its outputs, stands in the book."""

    hint = "turn it into text with `jupytext --to md:myst FILE`, then remove it"

    def check(self, book: Book) -> Iterator[Problem]:
        """Yield a problem for each notebook file."""
        for path in book.notebooks:
            yield self.problem(Place(path, 1), "an .ipynb file holds outputs, which go out of date")

"""What a rule is: a class whose name is its code and whose docstring is its promise."""

from __future__ import annotations

import inspect
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from castalia.errors import Place, Problem
from castalia.model import Book, Lesson, Page

RETIRED = frozenset({"L211"})  # codes of rules that are gone; never given to another


class Rule:
    """Something that must hold; `check` yields a problem wherever it does not."""

    hint: ClassVar[str] = ""  # how to mend it, unless a problem knows better
    severity: ClassVar[str] = "error"
    about: ClassVar[str] = "book"

    @property
    def code(self) -> str:
        """The class's name, such as L101; never given to another rule."""
        return type(self).__name__

    @property
    def promise(self) -> str:
        """The first sentence of the docstring: what must hold."""
        return inspect.getdoc(type(self)).split("\n\n")[0].replace("\n", " ")  # type: ignore[union-attr]

    @property
    def details(self) -> str:
        """The rest of the docstring, in Markdown; mostly empty."""
        return inspect.getdoc(type(self)).partition("\n\n")[2]  # type: ignore[union-attr]

    def problem(self, place: Place, message: str, hint: str = "") -> Problem:
        """A problem of this rule."""
        return Problem(self.code, place, message, hint or self.hint, self.severity)


class BookRule(Rule, ABC):
    """A rule about the book as a whole."""

    @abstractmethod
    def check(self, book: Book) -> Iterator[Problem]:
        """Yield a problem wherever the rule does not hold."""


class LessonRule(Rule, ABC):
    """A rule about one lesson."""

    about = "lessons"

    @abstractmethod
    def check(self, lesson: Lesson) -> Iterator[Problem]:
        """Yield a problem wherever the rule does not hold."""


class TextRule(Rule, ABC):
    """A rule about the text of a lesson or of any other page."""

    about = "lessons and pages"

    @abstractmethod
    def check(self, page: Lesson | Page) -> Iterator[Problem]:
        """Yield a problem wherever the rule does not hold."""


def every() -> list[Rule]:
    """Each rule once, ordered by code."""
    found: list[Rule] = []
    waiting: list[type[Rule]] = [Rule]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if re.fullmatch(r"[A-Z]\d{3}", kind.__name__):
            found.append(kind())
    return sorted(found, key=lambda rule: rule.code)

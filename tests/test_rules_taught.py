"""Code is told apart into what a lesson must teach before it is used."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from castalia import reading, reading_exercises
from castalia.rules import code, taught
from castalia.rules.tokens import tokens

ROOT = Path(__file__).resolve().parent.parent
CODE = {
    "air_c = 3": ["="],
    "2 * (3 + 4) / 5 - 1": ["arithmetic"],
    "-3": [],
    "7 // 2, 7 % 2, 7**2": ["%", "**", "//", "tuple"],
    "air_c < 0": ["comparison"],
    "0 <= air_c != 3": ["comparison"],
    "'snow' not in words": ["in"],
    "a is not None": ["is"],
    "not (a and b or c)": ["and", "not", "or"],
    "f'{air_c:.1f} °C'": ["f-string"],
    "[1, 2]": ["list"],
    "(1, 2)": ["tuple"],
    "{'a': 1}": ["dict"],
    "{1, 2}": ["set"],
    "a[0]": ["index"],
    "a[1:3]": ["slice"],
    "a[0, 1:3]": ["index", "slice"],
    "a, b = pair": ["=", "unpacking"],
    "for a, b in pairs:\n    a": ["for", "unpacking"],
    "[x for x in y]": ["comprehension"],
    "[a for a, b in y]": ["comprehension", "unpacking"],
    "{a: b for a in y}": ["dict-comprehension"],
    "sum(x for x in y)": ["generator", "sum"],
    "if a:\n    b": ["if"],
    "if a:\n    b\nelif c:\n    d": ["if"],
    "if a:\n    b\nelse:\n    d": ["else", "if"],
    "a if b else c": ["if-else"],
    "while a:\n    a += 1\n    break": ["+=", "break", "while"],
    "def f(a, b=1):\n    return a": ["def", "default", "return"],
    "def f(a: list[int]) -> float:\n    return a": ["annotation", "def", "return"],
    "def f(*a, **b):\n    'Why.'": ["def", "docstring", "star"],
    "f(a, b=1)": ["keyword-argument"],
    "f(*a, **b)": ["star"],
    "lambda a: a": ["lambda"],
    "@d\nclass A:\n    'Why.'\n    b: int": ["annotation", "class", "decorator", "docstring"],
    "with open(path) as file:\n    file.read()": [".read", "open", "with"],
    "try:\n    a\nexcept ValueError:\n    raise": ["raise", "try"],
    "assert a, 'why'": ["assert"],
    "import math\nmath.log(math.pi)": ["import", "math.log", "math.pi"],
    "import numpy as np\nnp.mean(a)": ["import", "numpy.mean"],
    "from pathlib import Path\nPath('a').exists()": [".exists", "import", "pathlib.Path"],
    "import os.path\nos.path.join(a)": ["import", "os.path.join"],
    "a.sel(time=3).shape": [".sel", "keyword-argument"],
    "a.b.c": [],
    "ValueError('no')": [],
    "own(3)": [],
    "~mask & (a @ b | c ^ d)": ["&", "@", "^", "|", "~"],
}


@pytest.mark.parametrize("source", CODE)
def test_each_construct_has_its_word(source):
    """What code uses is found, and nothing else: constructs, built-ins, methods, what modules hold."""
    tree = ast.parse(source)
    found = tokens(tree, code.imports([tree]))
    assert sorted({token for token, _ in found}) == CODE[source]


def test_what_the_code_defines_needs_no_teacher():
    """A function or a method of one's own is no token, even under a built-in's name."""
    tree = ast.parse("def round(a):\n    return a\nround(3)\nthing.warm()")
    assert {token for token, _ in tokens(tree, {}, ["round", "warm"])} == {"def", "return"}


def test_what_a_lesson_writes_into_a_module_is_its_own():
    """A module that code writes is known by its file's name, and its functions by their definitions."""
    tree = ast.parse("Path('fronts.py').write_text('def warm():\\n    pass')\nimport fronts")
    names, inside = code.own_modules([tree])
    assert names == {"fronts"}
    assert [node.body[0].name for node in inside] == ["warm"]


def test_a_token_knows_its_line():
    """A problem points at the line that uses what nobody taught."""
    assert tokens(ast.parse("a\nround(b)"), {}) == [("round", 2)]


def test_every_lesson_is_held_to_it():
    """The rules begin with the book's first lesson, so that every lesson of it is held to them."""
    book = reading.read_book(ROOT)
    assert [lesson.slug for lesson, _ in taught.met(book.lessons)] == [*book.lessons]


def test_what_is_practised_is_what_solutions_use():
    """Given code is used and not practised; a solution's code is both."""
    book = reading.read_book(ROOT)
    shelf = reading_exercises.read_shelf(book)
    exercise = shelf.exercises["felt-coldest"]
    lesson = book.lessons["functions"]
    both = {one.token for one in taught.of_exercise(exercise, lesson)}
    solved = {one.token for one in taught.of_exercise(exercise, lesson, ("solution",))}
    assert solved < both
    assert "return" in solved

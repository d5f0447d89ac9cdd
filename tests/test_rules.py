"""Each rule finds what it is for, says it clearly, and leaves sound lessons alone."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from castalia import reading, reading_exercises, rules
from castalia.errors import Malformed, Problem
from castalia.model import Book
from castalia.rules.base import RETIRED

ROOT = Path(__file__).parent.parent
BROKEN = Path(__file__).parent / "broken"
CASES = sorted(path for path in BROKEN.iterdir() if re.match(r"[A-Z]\d{3}", path.name))
SECOND = "lessons/small/second.md"


def spoilt_book(case: Path, root: Path) -> list[Problem]:
    """The problems of the sound book with a broken lesson in place of its second, or with files."""
    shutil.copytree(BROKEN / "good", root, dirs_exist_ok=True)
    if case.is_dir():
        shutil.copytree(case, root, dirs_exist_ok=True)
        for path in root.rglob("*.text"):  # what git would not keep under its own name
            path.rename(path.with_suffix(""))
    else:
        shutil.copy(case, root / SECOND)
    return problems_of(root)


def problems_of(root: Path) -> list[Problem]:
    """What is wrong with a book, whether it can be read or not."""
    try:
        book = reading.read_book(root)
        shelf = reading_exercises.read_shelf(book)
        return rules.in_order([*rules.check(book), *rules.check_exercises(shelf)])
    except Malformed as error:
        return list(error.problems)


def sound_book(root: Path) -> Book:
    """The book that breaks no rule."""
    shutil.copytree(BROKEN / "good", root, dirs_exist_ok=True)
    return reading.read_book(root)


def second_with(root: Path, old: str, new: str) -> list[Problem]:
    """The problems after one edit of the sound book's second lesson."""
    shutil.copytree(BROKEN / "good", root, dirs_exist_ok=True)
    text = (root / SECOND).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the lesson"
    (root / SECOND).write_text(text.replace(old, new), encoding="utf-8")
    return problems_of(root)


def as_told(case: Path, root: Path, problem: Problem) -> str:
    """A problem as a line of MESSAGES.txt."""
    inside = problem.place.file.relative_to(root).as_posix()
    where = case.name if inside == SECOND and case.is_file() else f"{case.name}/{inside}"
    return f"{where}:{problem.place.line}: {problem.message}\n    {problem.hint}".rstrip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_broken_lessons(case, tmp_path):
    """A broken lesson breaks exactly the rule that its file is named after."""
    assert {problem.code for problem in spoilt_book(case, tmp_path)} == {case.stem[:4]}


def test_messages(tmp_path):
    """Every message, its line and its hint are those that somebody has read and found clear."""
    told = []
    for case in CASES:
        root = tmp_path / case.stem
        told += [as_told(case, root, problem) for problem in spoilt_book(case, root)]
    assert told == (BROKEN / "MESSAGES.txt").read_text(encoding="utf-8").strip().split("\n\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_problems_say_where_and_how(case, tmp_path):
    """Every problem names a line that exists, and the rule that was broken says how to mend it."""
    for problem in spoilt_book(case, tmp_path):
        lines = problem.place.file.read_bytes().count(b"\n")
        assert 1 <= problem.place.line <= lines
        assert problem.message
        assert problem.hint, f"{problem.code} does not say how to mend it"


def test_every_rule_has_a_broken_lesson():
    """No rule goes unproven, and no broken lesson outlives its rule."""
    assert [case.stem[:4] for case in CASES] == [rule.code for rule in rules.every()]


def test_rules_are_listed():
    """Each rule has a code of its own, a promise of one sentence and a known severity."""
    every = rules.every()
    assert len({rule.code for rule in every}) == len(every) > 30
    assert not {rule.code for rule in every} & RETIRED
    for rule in every:
        assert rule.promise.endswith("."), rule.code
        assert rule.severity in ("error", "warning")
        assert rule.about in ("book", "lessons", "lessons and pages", "exercises")
    assert next(rule for rule in every if rule.code == "L209").details.startswith("No raw HTML")


def test_codes_of_reading_have_rules():
    """Whatever code `reading` writes down of a book, the list of rules explains it."""
    source = "".join(
        (ROOT / "src/castalia" / name).read_text()
        for name in ("reading.py", "reading_exercises.py", "parsing.py", "myst.py")
    )
    codes = set(re.findall(r'"([B-Z]\d{3})"', source))  # A is for assignments, which no book holds
    assert codes <= {rule.code for rule in rules.every()}


def test_the_sound_book(tmp_path):
    """The book that the broken ones are made from breaks no rule."""
    book = sound_book(tmp_path)
    assert rules.check(book) == []
    assert rules.check_exercises(reading_exercises.read_shelf(book)) == []


def test_the_template():
    """What an author copies breaks no rule."""
    lesson = reading.read_lesson(ROOT / "templates/lesson.md", ROOT)
    assert rules.check_lessons([lesson]) == []


def test_only_warnings_are_warnings(tmp_path):
    """The rules about names not yet met warn; all others are errors."""
    warnings = [rule.code for rule in rules.every() if rule.severity == "warning"]
    assert warnings == ["E115", "L311"]
    assert {p.severity for p in spoilt_book(BROKEN / "L311.md", tmp_path)} == {"warning"}


def test_pages_keep_the_rules_that_fit_them(tmp_path):
    """A page that is no lesson needs one heading, levels in sequence, alt text and no outputs."""
    sound_book(tmp_path)
    page = tmp_path / "index.md"
    page.write_text("## Small\n\n#### Deep\n\n![](a.png)\n\n![Map](data:image/png;base64,AAAA)\n")
    assert [p.code for p in problems_of(tmp_path)] == ["L202", "L203", "L205", "L213"]


def test_a_lesson_that_has_hardly_begun(tmp_path):
    """A header and nothing below is told what is missing, and no rule stumbles."""
    sound_book(tmp_path)
    path = tmp_path / SECOND
    text = path.read_text(encoding="utf-8")
    path.write_text(text.partition("# Second")[0], encoding="utf-8")
    codes = {problem.code for problem in problems_of(tmp_path)}
    assert codes == {"E111", "L202", "L204", "L210", "L212", "L308", "L506"}


# ---------------------------------------------------------------- what the first files do not show

EDITS = {
    "six outcomes": (
        "    compute: Compute a mean\n",
        "".join(f"    compute-{n}: Compute a mean\n" for n in "abcd"),
        ["E104", "E113", "L101"],
    ),
    "verb on no list": ("Plot values", "Frobnicate values", ["L102"]),
    "needs itself": ("[first]", "[second]", ["L105"]),
    "dataset never opened": ("[station]", "[station, buoy]", ["L108", "L308"]),
    "other apostrophe": ("## What's next", "## What’s next", []),
    "section missing": ("## Summary\n\nYou can compute a mean.\n\n", "", ["L204", "L506"]),
    "section empty": ("You can compute a mean.\n", "", ["L204"]),
    "overview late": ("## Overview", "## Before\n\nx\n\n## Overview", ["L204", "L508"]),
    "no content": ("## The mean", "### The mean", ["L204"]),
    "image of": ("The line falls.", "![Image of a map](map.png)", ["L205"]),
    "image by name": ("The line falls.", "![map.png](map.png)", ["L205"]),
    "image that is told": ("The line falls.", "![Map of stations](map.png)", []),
    "figure without alt": ("The line falls.", "```{figure} map.png\nA map\n```", ["L205"]),
    "figure with alt": ("The line falls.", "```{figure} map.png\n:alt: Map\nA map\n```", []),
    "number in a box": ("The line falls.", ":::{note}\nThe mean is 13.7 °C.\n:::", ["L206"]),
    "number in a list": ("The line falls.", "- It falls by about 2.1 °C.", ["L206"]),
    "number in bold": ("The line falls.", "The mean was **14** °C.", ["L206"]),
    "number in a table": ("The line falls.", "| a |\n|---|\n| The mean is 13.7 |", []),
    "number in code": ("The line falls.", "The mean is `13.7`.", []),
    "number in mathematics": ("The line falls.", "The mean is $13.7$.", []),
    "number in a link": ("The line falls.", "[the mean is 13.7](https://example.org)", []),
    "number in resources": ("- Nobody (2020).", "- Nobody: the mean is 13.7.", []),
    "number in a heading": ("## The mean", "## The mean is 13.7", []),
    "several expressions": ('f"{mean:.1f}"', "mean, air", ["L207"]),
    "role over two lines": ('{eval}`f"{mean:.1f}"`', "{eval}`mean +\nmean`", ["L207"]),
    "role shown as code": ("The line falls.", "Write `` {eval}`...` `` for it.", []),
    "doc role": ("Medians.", "See {doc}`first`.", ["L209"]),
    "substitution": ("Medians.", "See {{ other }}.", ["L209"]),
    "raw directive": ("Medians.", "Medians.\n\n```{raw} html\n<b>x</b>\n```", ["L209"]),
    "html block": ("Medians.", "Medians.\n\n<div>\nx\n</div>", ["L209"]),
    "comparison is no html": ("Medians.", "Where a < b and b > a. <https://example.org>", []),
    "cell in a list": (
        "The line falls.",
        "- see:\n\n  ```{code-cell} ipython3\n  air.max()\n  ```",
        ["L208"],
    ),
    "a section that only tells": ("## Quiz\n", "## More\n\nWords.\n\n## Quiz\n", ["L508"]),
    "a section that asks for a prediction": (
        "```{predict} warmest",
        "## More\n\n```{predict} warmest",
        ["L508"],
    ),
    "a section with a box that asks": (
        "## Quiz\n",
        "## More\n\n:::{admonition} Predict\n:class: predict\nWhat?\n:::\n\n## Quiz\n",
        ["L508"],
    ),
    "an exercise in a box": (
        "```{exercise} second-free\n```\n",
        ":::{note}\n```{exercise} second-free\n```\n:::\n",
        ["L504"],
    ),
    "an exercise between colons": (
        "```{exercise} second-free\n```\n",
        ":::{exercise} second-free\n:::\n",
        ["L504"],
    ),
    "an exercise without a name": ("{exercise} second-free", "{exercise}", ["L501"]),
    "an exercise with a body": (
        "```{exercise} second-free\n```\n",
        "```{exercise} second-free\nDo it.\n```\n",
        ["L501"],
    ),
    "an exercise shown as code": (
        "The line falls.",
        "````md\n```{exercise} second-free\n```\n````",
        [],
    ),
    "a cell that raises is a mistake shown": (
        'A common mistake is to forget that it hides the spread.\n',
        '\n```{code-cell} ipython3\n:tags: [raises-exception, TypeError]\nair + "warm"\n```\n',
        [],
    ),
    "stored output": ("The line falls.", "```{output} text\n13.7\n```", ["L213"]),
    "import inside a function": (
        "mean = air.mean()",
        "def f():\n    import os\n    return os, air.mean()\nmean = f()[1]",
        ["L301", "L311"],
    ),
    "import of a module that the lesson writes": (
        "mean = air.mean()",
        "open('fronts.py', 'w').close()\nfrom fronts import *\nmean = air.mean()",
        ["L311"],
    ),
    "import that fails on purpose": (
        "The line falls.",
        "```{code-cell} ipython3\n:tags: [raises-exception, ModuleNotFoundError]\nimport matplotlab\n```\n\nmatplotlab",
        [],
    ),
    "twelve lines": (
        "mean = air.mean()",
        "mean = air.mean()\n" + "\n".join(f"day{n} = air[{n}]" for n in range(10)),
        [],
    ),
    "division by zero": ("mean = air.mean()", "mean = air.mean()\n1 / 0", ["L303"]),
    "division by a name": ("mean = air.mean()", "zero = 0\nmean = air.mean() / (1 + zero)", []),
    "not Python": ("mean = air.mean()", "mean = air.mean(", ["L303"]),
    "raise in a function": ("mean = air.mean()", "mean = air.mean()\ndef f(): raise OSError", []),
    "shell": ("mean = air.mean()", "mean = air.mean()\n!conda install xarray", ["L305"]),
    "other magic": ("mean = air.mean()", "%precision 2\nmean = air.mean()", []),
    "pip in a text": ("mean = air.mean()", 'mean = air.mean()\n"pip install x"', ["L305"]),
    "home": ("mean = air.mean()", 'mean = air.mean()\nfile = "~/air.nc"', ["L306"]),
    "drive": ("mean = air.mean()", 'mean = air.mean()\nfile = r"C:\\air.nc"', ["L306"]),
    "formatted path": ("mean = air.mean()", 'mean = air.mean()\nfile = f"/tmp/{mean}"', ["L306"]),
    "chdir": (
        "import matplotlib.pyplot as plt",
        'import os\nimport matplotlib.pyplot as plt\nos.chdir("x")',
        ["L306", "L311"],
    ),
    "relative path": ("mean = air.mean()", 'mean = air.mean()\nair.to_netcdf("out/air.nc")', []),
    "unit with a slash": ("mean = air.mean()", 'mean = air.mean()\nunit = "m/s"', []),
    "slash alone": ("mean = air.mean()", 'mean = air.mean()\nparts = "a/b".split("/")', []),
    "group of a store": ("mean = air.mean()", 'mean = air.mean()\npart = air["/group/x"]', []),
    "bucket": ("mean = air.mean()", 'mean = air.mean()\nfile = "s3://bucket/air"', ["L307"]),
    "datasets folder": (
        "mean = air.mean()",
        'mean = air.mean()\nfile = "../datasets/samples/station.nc"',
        ["L307"],
    ),
    "tutorial data": (
        "import matplotlib.pyplot as plt",
        'import xarray as xr\nimport matplotlib.pyplot as plt\nxr.tutorial.open_dataset("air")',
        ["L307", "L311"],
    ),
    "address in a docstring": (
        "mean = air.mean()",
        'def f():\n    """See https://example.org."""\n\nmean = air.mean()',
        [],
    ),
    "computed name": ('open_dataset("station")', "open_dataset(str())", ["L308"]),
    "by its location": ('open_dataset("station")', 'open_location("station")', []),
    "location of another": ('open_dataset("station")', 'open_location("buoy")', ["L308"]),
    "name by keyword": ('open_dataset("station")', 'open_dataset(name="station")', []),
    "wrong name on purpose": (
        "The line falls.",
        '```{code-cell} ipython3\n:tags: [raises-exception, KeyError]\ncastalia.open_dataset("x")\n```',
        [],
    ),
    "alt a little too short": ("over three days, falling by about two degrees.", "a day", ["L309"]),
    "alt that says plot": ("Line graph of air", "Plot of air", ["L309"]),
    "alt of five words": (
        "Line graph of air temperature over three days, falling by about two degrees.",
        "Line graph of air",
        ["L309"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_edits(edit, tmp_path):
    """One edit of a sound lesson breaks these rules and no others."""
    old, new, codes = EDITS[edit]
    assert sorted({problem.code for problem in second_with(tmp_path, old, new)}) == codes

"""MyST text to cells and notebooks."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from small_books import code, write_lesson

from castalia import myst
from castalia.errors import Malformed

HERE = Path("lesson.md")


def lesson(tmp_path: Path, body: str) -> str:
    """The text of a lesson with this body."""
    return write_lesson(tmp_path, "first", body).read_text(encoding="utf-8")


def evals(source: str) -> list[tuple[int, str]]:
    """Line and expression of each `{eval}` role."""
    return [(number, match[1]) for number, match in myst.prose_evals(source)]


def test_is_notebook(tmp_path):
    """A lesson's header makes a notebook of it; other texts are none."""
    assert myst.is_notebook(lesson(tmp_path, "Prose.\n"))
    for text in ("# Title\n", "---\ntitle: x\n---\n", "---\ntitle: [\n---\n", "---\n- x\n---\n"):
        assert not myst.is_notebook(text)


def test_cells_know_their_lines(tmp_path):
    """The line of a cell is that of its first source line, whatever options come before."""
    body = (
        "Prose.\n\n"
        + code("a = 1\nb = 2")
        + code("c = 3", "answer")
        + "```{code-cell} ipython3\n---\nmystnb: {image: {alt: A line}}\ntags: [x]\n---\nd = 4\n```\n"
        + "\nMore.\n\n"
        + "```{code-cell} ipython3\n```\n"
    )
    text = lesson(tmp_path, body)
    found = myst.cells(text, HERE)
    lines = text.splitlines()
    for cell in found:
        if cell.source:
            assert lines[cell.line - 1] == cell.source.splitlines()[0]
    assert [cell.tags for cell in found if cell.kind == "code"] == [(), ("answer",), ("x",), ()]
    assert [cell.alt for cell in found if cell.kind == "code"] == [None, None, "A line", None]


@pytest.mark.parametrize("options", ["mystnb:", "mystnb: 3", "mystnb: {image: {alt: 3}}"])
def test_options_that_hold_no_alt_text(tmp_path, options):
    """Whatever is no text is no alt text."""
    text = lesson(tmp_path, f"```{{code-cell}} ipython3\n---\n{options}\n---\nx = 1\n```\n")
    (cell,) = (cell for cell in myst.cells(text, HERE) if cell.kind == "code")
    assert cell.alt is None


@pytest.mark.parametrize(
    ("options", "line", "message"),
    [
        (":tags: answer", 23, "a cell's options are not what Jupyter knows: 'answer' is not of"),
        (":tags: [answer", 22, "Invalid YAML"),
        ("---\n- x\n---", 1, "a cell's options are not what Jupyter knows"),
        ("---\nx: 2020-13-45\n---", 1, "month must be in 1..12"),
        ("---\nx: !!nonsense 1\n---", 1, "could not determine a constructor"),
    ],
)
def test_options_that_are_malformed(tmp_path, options, line, message):
    """Options that Jupyter could not use are a problem with a line, never a traceback."""
    text = lesson(tmp_path, f"```{{code-cell}} ipython3\n{options}\nx = 1\n```\n")
    with pytest.raises(Malformed) as caught:
        myst.cells(text, HERE)
    assert caught.value.place.line == line
    assert message in caught.value.message


def test_prose_evals_are_found_where_prose_is():
    """Roles count in paragraphs, lists and directives of either fence."""
    source = """\
One {eval}`a` and {eval}`b[0]`.

```{admonition} Title
Inside {eval}`c`.
```

::::{note}
:::{tip}
Deeper {eval}`d`.
:::
Out {eval}`e`.
::::

- item {eval}`f`
"""
    assert [expression for _, expression in evals(source)] == ["a", "b[0]", "c", "d", "e", "f"]
    assert evals(source)[2][0] == 3


def test_prose_evals_are_not_found_in_code():
    """What is shown as it is stays as it is."""
    source = """\
```
{eval}`a`
```

~~~python
{eval}`b`
```
{eval}`c`
~~~

````{code-block} md
:::{note}
{eval}`d`
```
````

- list:

      ```md
      {eval}`e`
      ```

$$
x
$$

Write `` {eval}`f` `` or ``{eval}`g` ``; then {eval}`h`.
"""
    assert [expression for _, expression in evals(source)] == ["h"]


def test_notebook_computes_the_prose(tmp_path):
    """Each role becomes a hidden cell before its paragraph and a reference inside it."""
    body = code("x = 2") + "The value {eval}`x`, and again {eval}`x`; not {eval}`x + 1`.\n"
    made = myst.notebook(lesson(tmp_path, body), HERE)
    nbformat.validate(made)
    values = [cell for cell in made.cells if myst.VALUE_TAG in cell.metadata.get("tags", ())]
    keys = [cell.source.split("'name': '")[1].split("'")[0] for cell in values]
    assert len(set(keys)) == 3
    prose = made.cells[-1].source
    assert [prose.count(f"{{glue:text}}`{key}`") for key in keys] == [1, 1, 1]
    assert "{eval}" not in prose
    assert [made.cells.index(cell) for cell in values] == [2, 3, 4]
    assert all("remove-cell" in cell.metadata["tags"] for cell in values)
    assert len(made.metadata["source_map"]) == len(made.cells)


def test_notebook_source_map_leads_to_the_prose(tmp_path):
    """An error in a computed number points at the line where the number stands."""
    text = lesson(tmp_path, "First.\n\nThe value is {eval}`wrong`.\n")
    made = myst.notebook(text, HERE)
    index = next(i for i, cell in enumerate(made.cells) if "wrong" in cell.source)
    line = text.splitlines()[made.metadata["source_map"][index]]
    assert "{eval}`wrong`" in line


def test_nothing_depends_on_when_a_notebook_is_made(tmp_path):
    """The same text gives the same cells; caches rely on it."""
    text = lesson(tmp_path, code("x = 1") + "It is {eval}`x`.\n")
    first, second = (
        [(cell.source, cell.metadata) for cell in myst.notebook(text, HERE).cells] for _ in "ab"
    )
    assert first == second

"""A small book whose lessons ask questions of every kind."""

from __future__ import annotations

from pathlib import Path

from built_books import Built
from small_books import BOOK, code, make_book, write_lesson

FIRST = (
    code("field = [3.0, 1.0, 2.0]")
    + """\
## Quiz

```{quiz}
largest:
  kind: choice
  ask: Which value of a list does `max` give?
  options:
    first: {says: the first, why: It looks at all values and not at the place of one.}
    greatest: {says: the greatest, why: "Of these it is {eval}`max(field)`, a {term}`chunk`."}
  computed: '"greatest" if max(field) == sorted(field)[-1] else "first"'
size:
  kind: number
  ask: How many values are in the list?
  computed: len(field)
  key: 3
  tolerance: 0
  unit: values
  why: They are counted from one, although their places begin at zero.
  mistakes:
    last-place: {computed: len(field) - 1, why: That is the place of the last one.}
  otherwise: Count them.
alone:
  kind: choice
  ask: Is this asked again?
  recall: no
  options:
    never: {says: never, why: It says so above.}
    always: {says: always, why: It says so above.}
  computed: no
  key: never
```
"""
)
SECOND = (
    """\
```{recall}
```

"""
    + code("field = [3.0, 1.0, 2.0]\nmean = sum(field) / len(field)")
    + """\
```{predict} mean-value
kind: choice
ask: What will the cell show?
options:
  two: {prints: "2.0", why: Six divided by three.}
  three: {prints: "3.0", why: That is the largest value and not the mean.}
```

"""
    + code("mean")
    + """\
```{predict} count
kind: number
ask: How many values?
tolerance: 0
why: There are three between the brackets.
otherwise: Count what stands between the commas.
```

"""
    + code("print(len(field))")
    + """\
```{parsons} middle
ask: Put the lines in order, so that `middle` gives the middle value.
lines: |
  def middle(values):
      ordered = sorted(values)
      return ordered[len(ordered) // 2]
  found = middle(field)
extra:
  unsorted: {line: "ordered = values", why: The middle place holds the middle value only when sorted.}
computed: found == 2.0
why: First sorted, then looked up, and called after it was defined.
```

```{quiz}
true-ones:
  kind: several
  ask: What is true of the mean?
  options:
    between: {says: It lies between the extremes., why: No mean is above its largest value.}
    member: {says: It is always one of the values., why: The mean of one and two is neither.}
    unit: {says: It has the unit of the values., why: "A sum has their unit, and a count has none."}
  computed: '["between", "unit"] if min(field) <= mean <= max(field) else []'
  key: [between, unit]
fitting:
  kind: match
  ask: What gives what?
  pairs:
    longest: {says: "`max(field)`", fits: "3.0", why: It is the largest value.}
    count: {says: "`len(field)`", fits: "3", why: A count is a whole number.}
  computed: '{"longest": str(max(field)), "count": str(len(field))}'
half:
  kind: number
  ask: What is half of the mean?
  computed: mean / 2
  tolerance: 0.01
  unit: K
  why: The mean is two.
  mistakes:
    double: {value: 4, why: That is twice the mean.}
  otherwise: Divide the mean by two.
```

## After

Words.
"""
)


def make(root: Path) -> Built:
    """Write the book; `second` needs `first`, and a page tells what was done."""
    write_lesson(root, "first", FIRST)
    write_lesson(root, "second", SECOND, needs=("first",))
    settings = BOOK.replace("config: {", "config: {language: en, ")
    make_book(root, {"first": "", "second": ""}, settings)
    (root / "reference").mkdir()
    done = "---\noptions: {derived: progress}\n---\n\n# What I have done\n\nAll kept here.\n"
    (root / "reference" / "done.md").write_text(done)
    words = "# Glossary\n\n```{glossary}\nchunk\n: A piece of an array.\n```\n"
    (root / "reference" / "glossary.md").write_text(words)
    with (root / "_toc.yml").open("a") as file:
        file.write("  - caption: Reference\n    chapters:\n")
        file.write("      - file: reference/done\n      - file: reference/glossary\n")
    return Built(root)

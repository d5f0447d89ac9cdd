"""Small makers of nodes: what an author writes between signs becomes parts of a sentence."""

from __future__ import annotations

import pytest
from docutils import nodes

from castalia.book.making import marked


@pytest.mark.parametrize(
    ("text", "kinds", "words"),
    [
        ("Use `sel` here.", ["str", "literal", "str"], ["Use ", "sel", " here."]),
        (
            "The winter that *ends* then.",
            ["str", "emphasis", "str"],
            ["The winter that ", "ends", " then."],
        ),
        ("two stars, `**`.", ["str", "literal", "str"], ["two stars, ", "**", "."]),
        ("`a` `b`", ["literal", "str", "literal"], ["a", " ", "b"]),
        ("2 * 3 * 4", ["str"], ["2 * 3 * 4"]),
        ('as {eval}`f"{x}"`;', ["str", "literal", "str"], ["as ", '{eval}`f"{x}"`', ";"]),
        ("in a box as ```python", ["str", "literal"], ["in a box as ", "```python"]),
        ("  many\n spaces ", ["str"], ["many spaces"]),
        ("", [], []),
    ],
)
def test_signs_become_parts(text, kinds, words):
    """Code, stress, roles and fences are told apart; all other words stay as they are."""
    found = marked(text)
    assert [type(one).__name__ for one in found] == kinds
    assert [one.astext() if isinstance(one, nodes.Node) else one for one in found] == words

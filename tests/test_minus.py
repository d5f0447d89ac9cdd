"""Numbers in prose are set as a printer would, whoever computed them."""

from __future__ import annotations

import pytest
from docutils import nodes

from castalia.book import minus


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("-7.8", "−7.8"),
        ("from -1.4 to 2.2", "from −1.4 to 2.2"),
        ("(-.5)", "(−.5)"),
        ("2010-03", "2010-03"),
        ("5-7", "5-7"),
        ("El-Nino 3", "El-Nino 3"),
        ("1e-05", "1e-05"),
        ("--2", "--2"),
    ],
)
def test_a_minus_is_no_hyphen(said, shown):
    """What begins a number is a minus; a hyphen within dates, ranges, powers and names stays."""
    assert minus.with_minus(said) == shown


def test_only_computed_values_are_mended():
    """What an author typed stays as it was typed, code above all."""
    page = nodes.document(None, None)
    page += nodes.inline("", "-3", classes=["pasted-text"])
    page += nodes.literal("", "-3")
    page += nodes.inline("", "-3")
    minus._mend_page(None, page)
    assert [one.astext() for one in page] == ["−3", "-3", "-3"]

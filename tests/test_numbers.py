"""Numbers in prose are set as a printer would, whoever computed them."""

from __future__ import annotations

import pytest
from docutils import nodes

from castalia.book import numbers


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
    assert numbers.with_minus(said) == shown


def test_only_computed_values_are_mended():
    """What an author typed stays as it was typed, code above all."""
    page = nodes.document(None, None)
    page += nodes.inline("", "-3", classes=["pasted-text"])
    page += nodes.literal("", "-3")
    page += nodes.inline("", "-3")
    numbers._mend_page(None, page)
    assert [one.astext() for one in page] == ["−3", "-3", "-3"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("warmer by 1.5 K in 2010", "warmer by 1.5~K in 2010"),
        ("at 30 °N and 5 m/s", "at 30~°N and 5~m/s"),
        ("20 °, 1013 hPa, 5 %", "20~°, 1013~hPa, 5~%"),
        ("12 months", "12 months"),
        ("in 2010 Kelvin waves", "in 2010 Kelvin waves"),
        ("of 3 ma", "of 3 ma"),
    ],
)
def test_a_unit_stays_with_its_number(said, shown):
    """No line ends between a number and the symbol of its unit; words may go to the next line."""
    assert numbers.held_together(said) == shown.replace("~", "\N{NO-BREAK SPACE}")


def test_a_unit_stays_with_a_computed_number():
    """A number of the kernel's is a node of its own; code is left as it was typed."""
    page = nodes.document(None, None)
    line = nodes.paragraph()
    line += [nodes.inline("", "3", classes=["pasted-text"]), nodes.Text(" K and more")]
    line += [nodes.literal("", "3 K"), nodes.emphasis("", "it"), nodes.Text(" K")]
    page += line
    numbers._mend_page(None, page)
    assert line.astext() == "3\N{NO-BREAK SPACE}K and more3 Kit K"

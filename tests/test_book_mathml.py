"""TeX to MathML, as lessons use it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from castalia.book.mathml import BadTeX, lined_up, to_mathml

NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"


def tags(tex: str) -> list[str]:
    """The tags of the MathML of some TeX, in order."""
    return [x.tag.removeprefix(NAMESPACE) for x in ElementTree.fromstring(to_mathml(tex)).iter()]


@pytest.mark.parametrize("tex", ["a < b", r"\text{a < b \& c}", r"T > 0"])
def test_signs_of_html_stay_signs(tex: str):
    """Less-than and ampersand come out as text, never as markup."""
    root = ElementTree.fromstring(to_mathml(tex))
    assert root.get("alttext") == tex
    assert set("<>&") & set("".join(root.itertext()))


@pytest.mark.parametrize("display", ["inline", "block"])
def test_display_is_as_asked(display: str):
    """Inline mathematics is inline, and a block a block."""
    assert ElementTree.fromstring(to_mathml("x", display)).get("display") == display


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\frac{a}{b", "a brace has no partner"),
        (r"a}{b", "a brace has no partner"),
        (r"\nonsense", r"the command \nonsense is not known"),
        (r"\left( x", "extra left or missing right"),
        (r"x_", "missing super script or subscript"),
        (r"a & b", "an & stands outside"),
        (r"", "no available tokens"),
    ],
)
def test_bad_tex_is_refused(tex: str, words: str):
    """What cannot be shown as meant is refused with its reason, not shown as something else."""
    with pytest.raises(BadTeX, match=words.replace("\\", r"\\").replace("&", ".")):
        to_mathml(tex)


@pytest.mark.parametrize("name", ["aligned", "split"])
def test_lines_are_aligned(name: str):
    """Both names for aligned lines make a table of two rows."""
    tex = rf"\begin{{{name}}}a &= b \\ c &= d\end{{{name}}}"
    assert tags(tex).count("mtr") == 2
    assert lined_up(tex) == tex


def test_lines_without_an_environment_get_one():
    """A line break outside an environment works, as Sphinx promises."""
    assert tags(lined_up(r"a &= b \\ c &= d")).count("mtr") == 2
    assert lined_up("a = b") == "a = b"


def test_a_function_stands_apart_from_what_it_works_on():
    """A thin space follows the name of a function, and none goes before a bracket."""
    assert "mspace" in tags(r"\ln\frac{a}{b}")
    assert "mspace" in tags(r"\cos^2 x")
    assert "mspace" not in tags(r"\cos(x)")
    assert "mspace" not in tags("xy")

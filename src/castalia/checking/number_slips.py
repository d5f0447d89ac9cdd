"""What goes wrong in somebody's first lines: signs of mathematics that mean something else to Python."""

from __future__ import annotations

import re
from dataclasses import replace

from castalia.checking.asking_again import line_of
from castalia.checking.laziness import Lazy
from castalia.checking.slips import Evidence, Slip


def print_for_value(reread: str = "") -> Slip:
    """`x = print(...)` shows a number and names nothing."""
    return Slip(
        "print-for-value",
        "`print` shows a number on the screen, and the name gets nothing to work with. Leave `print` out: "
        "after `=` comes what is to be worked out.",
        lambda seen: seen.got is None and bool(re.search(r"=\s*print\s*\(", seen.source)),
        reread,
    )


def caret_for_power(reread: str = "") -> Slip:
    """`^` where a power was meant."""
    return Slip(
        "caret-for-power",
        "A power is two stars, `**`. The sign `^` means something else to Python.",
        lambda seen: "^" in uncommented(seen),
        reread,
    )


def decimal_comma(reread: str = "") -> Slip:
    """Decimals behind a comma, which makes two values."""
    return Slip(
        "decimal-comma",
        "You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.",
        lambda seen: (
            (isinstance(seen.got, tuple) or stopped(seen, "SyntaxError", "TypeError"))
            and bool(re.search(r"\d,\d", uncommented(seen)))
        ),
        reread,
    )


def text_for_number(reread: str = "") -> Slip:
    """A number or a name between quotation marks."""
    return Slip(
        "text-for-number",
        "Leave the quotation marks out. Between them stands text, and Python does not calculate with text.",
        lambda seen: (
            (isinstance(seen.got, str) or stopped(seen, "TypeError"))
            and bool(re.search(r"[\"']", uncommented(seen)))
        ),
        reread,
    )


def difference_itself(reread: str = "") -> Slip:
    """A difference where the question is whether it is small."""
    return Slip(
        "difference-itself",
        "This is the difference itself. Ask whether its size is less than the tolerance.",
        lambda seen: isinstance(seen.got, float) and "-" in line_of(seen.name, seen.source),
        reread,
    )


def bracket_too_late(reread: str = "") -> Slip:
    """`abs(a - b < tolerance)`, a number made of a truth."""
    return Slip(
        "bracket-too-late",
        "`abs` got the answer of a comparison and made a number of it. Does the bracket of `abs` close "
        "before the `<`?",
        lambda seen: type(seen.got) is int and "abs" in line_of(seen.name, seen.source),
        reread,
    )


def rounded() -> Slip:
    """The right numbers with up to three decimals left of them; every check asks for this last."""
    return Slip(
        "rounded",
        "You rounded. Give it as computed, with all its digits, and round only what you write in a "
        "sentence.",
        _is_rounded,
    )


def _is_rounded(seen: Evidence) -> bool:
    import numpy as np

    if isinstance(seen.expected, Lazy):
        return False
    near = (np.round(seen.expected, decimals) for decimals in range(4))
    return any(np.any(one) and replace(seen, within=1e-6).equals(one) for one in near)


def uncommented(seen: Evidence) -> str:
    """The learner's cell without its comments."""
    return re.sub(r"#[^\n]*", "", seen.source)


def stopped(seen: Evidence, *kinds: str) -> bool:
    """Whether the cell stopped with an error of one of these kinds."""
    return seen.raised is not None and seen.raised.kind in kinds

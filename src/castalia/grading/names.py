"""Names of students as they come in: what is an id, what is a trick, and which ids look alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

MOST_CHARACTERS = 200
_JOINERS = "\u200c\u200d"  # written inside words of Persian and Indic scripts
# Letters and marks that nobody sees: fillers, an empty Braille cell, selectors of variants.
_EMPTY = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)}
# Letters of other scripts that are drawn as Latin ones (Unicode TS 39, the letters of names).
_DRAWN_ALIKE = str.maketrans(
    "авекмнорстухіјѕԁһӏԛԝαεικνορτυχγϲ",
    "abekmhopctyxijsdhlqwaeikvoptuxyc",
)


def tidied(raw: str) -> str:
    """A name in Unicode's composed form, with one space where there were several."""
    return " ".join(filter(None, unicodedata.normalize("NFC", raw).split(" ")))


def refused(name: str) -> str:
    """Why a tidied name cannot be the id of a student; empty where it can."""
    if not name:
        return "it is empty"
    if len(name) > MOST_CHARACTERS:
        return f"it is longer than {MOST_CHARACTERS} characters"
    for letter in name:
        kind = unicodedata.category(letter)
        if kind in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") or (
            (kind == "Cf" and letter not in _JOINERS) or ord(letter) in _EMPTY
        ):
            return f"it holds the unseen character U+{ord(letter):04X}"
    if "/" in name or "\\" in name or name.startswith(".") or name[1:2] == ":":
        return "it is a path"
    return ""


def likeness(name: str) -> str:
    """What two names have in common that people would take for one another."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    seen = "".join(one for one in plain if unicodedata.category(one) != "Cf")
    drawn = " ".join(seen.translate(_DRAWN_ALIKE).split())
    return drawn.replace("0", "o").replace("1", "l") if not drawn.isdecimal() else drawn


def alike(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Groups of different names that people would take for one another."""
    groups: dict[str, set[str]] = {}
    for name in names:
        groups.setdefault(likeness(name), set()).add(name)
    return [tuple(sorted(group)) for _, group in sorted(groups.items()) if len(group) > 1]


def told(name: str) -> str:
    """A name as it may be printed anywhere: what cannot be seen is written as its number."""
    return "".join(
        f"<U+{ord(one):04X}>"
        if unicodedata.category(one)[0] in "C" or one in "\u2028\u2029"
        else one
        for one in name[:MOST_CHARACTERS]
    )


def seen(path: Path) -> Path:
    """A path as it may be printed: the nearest folder above whose name hides nothing."""
    return next((one for one in (path, *path.parents) if _plain(one)), Path())


def _plain(path: Path) -> bool:
    return all(told(one) == one for one in path.parts)

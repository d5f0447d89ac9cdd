"""What makes words stand for a picture."""

from __future__ import annotations

import re

FIGURE_LEAST = 40  # characters; fewer cannot say what a figure of data shows
_EMPTY_OPENING = re.compile(
    r"(an?|the|this)?\s*(plot|image|picture|figure|photo|screenshot)\b", re.IGNORECASE
)
_FILE = re.compile(r"\b[\w-]+\.(png|jpe?g|svg|gif|webp|pdf)\b", re.IGNORECASE)


def fault_of(alt: str | None, least: int) -> str:
    """What is wrong with a picture's alternative text, as the end of a sentence; empty if nothing."""
    words = " ".join((alt or "").split())
    if not words:
        return "has no alt text"
    if _EMPTY_OPENING.match(words):
        return f"has alt text that starts with {' '.join(words.split()[:3])!r}: say what it shows"
    if _FILE.search(words):
        return "has a file's name for alt text"
    if len(words) < least:
        return f"has alt text of {len(words)} characters, too few to say what it shows"
    return ""

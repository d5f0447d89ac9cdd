"""README's pictures show the book as it is: a test takes them anew."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser
from tools import screenshots

FONT = "DejaVu Sans"  # in which the pictures were drawn
MOST_OTHER = (
    0.01  # of all pixels; the date of the last run is far less, a changed paragraph is more
)


def other(one: Path, two: Path) -> float:
    """The share of pixels in which two pictures differ visibly."""
    grey = [np.asarray(Image.open(path).convert("L"), dtype=int) for path in (one, two)]
    return float((np.abs(grey[0] - grey[1]) > 64).mean())


def font() -> str:
    """The family in which this machine draws text that names none."""
    if shutil.which("fc-match") is None:
        return ""
    command = ["fc-match", "--format=%{family}", "sans-serif"]
    return subprocess.run(command, capture_output=True, text=True, timeout=30).stdout


@pytest.mark.slow
@pytest.mark.browser
def test_the_pictures_are_those_of_the_book(browser: Browser, tmp_path: Path):
    """Each picture of README is what the first lesson and its exercise look like today, and small."""
    site = tmp_path / "book"
    screenshots.small_book(site)
    made = screenshots.take_all(browser, screenshots.built(site), tmp_path)
    assert [one.name for one in made] == ["lesson-page.png", "prediction.png", "exercise-page.png"]
    for new in made:
        old = screenshots.IMAGES / new.name
        size = (screenshots.SIZE["width"], screenshots.SIZE["height"])
        assert Image.open(old).size == Image.open(new).size == size
        assert old.stat().st_size < 150_000
        if FONT in font():
            told = f"{new.name} is old; take it anew: python tests/tools/screenshots.py"
            assert other(new, old) < MOST_OTHER, told


def test_another_page_is_another_picture():
    """The comparison tells pages apart, and a picture from itself in nothing."""
    lesson, exercise = (screenshots.IMAGES / f"{name}-page.png" for name in ("lesson", "exercise"))
    assert other(lesson, lesson) == 0
    assert other(lesson, exercise) > MOST_OTHER

"""The picture of a lesson's page that README shows, taken anew from the built book.

.venv/bin/python tests/tools/screenshots.py [_build/html]
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

TESTS = Path(__file__).resolve().parents[1]
PICTURE = TESTS.parent / "docs" / "images" / "lesson-page.png"
LESSON = "lessons/xarray/climatology-and-anomaly"
SIZE = {"width": 1280, "height": 900}


def take(browser: Browser, page: Path, picture: Path) -> None:
    """Write the top of a page, in light colours, as a small PNG file.

    Args:
        browser: An open Chromium.
        page: A page of the built book.
        picture: The file to write.
    """
    tab = browser.new_page(viewport=SIZE, color_scheme="light")
    tab.goto(page.resolve().as_uri())
    taken = tab.screenshot()
    tab.close()
    few_colours = Image.open(io.BytesIO(taken)).convert("RGB").quantize(64)
    few_colours.save(picture, optimize=True)


def main() -> None:
    """Take README's picture."""
    sys.path.insert(0, str(TESTS))
    from conftest import find_browser, lacking

    path = find_browser()
    if path is None:
        sys.exit(lacking("browser"))
    site = Path(sys.argv[1] if sys.argv[1:] else TESTS.parent / "_build" / "html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        take(browser, site / f"{LESSON}.html", PICTURE)
        browser.close()
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()

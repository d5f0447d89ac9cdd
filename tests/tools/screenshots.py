"""README's pictures, taken anew from the real first lesson of the book.

.venv/bin/python tests/tools/screenshots.py
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

TESTS = Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
IMAGES = ROOT / "docs" / "images"
LESSON = "lessons/python/first-steps"
EXERCISE = "exercises/hilo-before-breakfast"
SIZE = {"width": 1280, "height": 900}
_LINK = re.compile(r"\[[^\]]*\]\((?:\.\./[a-z]+/)?([a-z0-9-]+)\.md\)")


def small_book(to: Path) -> None:
    """Copy the book's settings, its first lesson with all exercises, and its glossary.

    Args:
        to: The folder to write; links to lessons that are left out become words.
    """
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    part = toc["parts"][0]["chapters"][0]
    part["sections"] = part["sections"][:1]
    pages = [part["file"], LESSON, *(one["file"] for one in part["sections"][0]["sections"])]
    toc["parts"] = [
        {"caption": "Lessons", "chapters": [part]},
        {"caption": "Reference", "chapters": [{"file": "reference/glossary"}]},
    ]
    for page in ["index", "reference/glossary", *pages]:
        (to / page).parent.mkdir(parents=True, exist_ok=True)
        if page.startswith("exercises/"):
            unwanted = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / page, to / page, ignore=unwanted)
        else:
            text = (ROOT / f"{page}.md").read_text(encoding="utf-8")
            (to / f"{page}.md").write_text(_LINK.sub(r"*\1*", text), encoding="utf-8")
    shutil.copy(ROOT / "book.yml", to)
    (to / "_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf-8")


def built(root: Path) -> Path:
    """Build a copy of the book, and give the folder of its pages."""
    command = [sys.executable, "-m", "castalia.cli", "build"]
    subprocess.run(command, cwd=root, check=True, capture_output=True, timeout=600)
    return root / "_build" / "html"


def take(tab: Page, picture: Path) -> None:
    """Write what a tab shows as a small PNG file."""
    few_colours = Image.open(io.BytesIO(tab.screenshot())).convert("RGB").quantize(64)
    few_colours.save(picture, optimize=True)


def take_all(browser: Browser, site: Path, to: Path) -> list[Path]:
    """Write the three pictures: a lesson's head, a prediction that was answered, an exercise's page.

    Args:
        browser: An open Chromium.
        site: The pages of `small_book`.
        to: The folder of the pictures.
    """
    made = [to / f"{name}.png" for name in ("lesson-page", "prediction", "exercise-page")]
    tab = browser.new_page(viewport=SIZE, color_scheme="light")
    tab.goto((site / f"{LESSON}.html").as_uri())
    take(tab, made[0])
    question = tab.locator(".question-predict").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Check").click()
    question.evaluate("node => node.scrollIntoView({block: 'center'})")
    tab.wait_for_timeout(300)
    take(tab, made[1])
    tab.goto((site / f"{EXERCISE}.html").as_uri())
    tab.locator("article details").first.evaluate("node => { node.open = true }")
    take(tab, made[2])
    tab.close()
    return made


def main() -> None:
    """Take README's pictures."""
    sys.path.insert(0, str(TESTS))
    from conftest import find_browser, lacking

    path = find_browser()
    if path is None:
        sys.exit(lacking("browser"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        small_book(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for picture in take_all(browser, built(Path(folder)), IMAGES):
            print(f"{picture}: {picture.stat().st_size // 1024} kB")
        browser.close()


if __name__ == "__main__":
    main()

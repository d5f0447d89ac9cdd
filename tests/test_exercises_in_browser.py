"""An exercise's page in Chromium: opened with the keyboard alone, without scripts, and marked as done."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe import THEMES, WIDTHS, faults, script
from built_books import Built
from playwright.sync_api import Browser, Page, expect
from test_accessibility import Quiet
from test_exercise_pages import make
from test_questions_in_browser import tab_to

pytestmark = [pytest.mark.slow, pytest.mark.browser]
SUMS = "exercises/sums"
LESSON = "lessons/small/one"
DONE = "reference/done"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book whose first lesson has two exercises."""
    book = make(tmp_path_factory.mktemp("book")).build()
    assert book.code == 0, book.said
    return book


@pytest.fixture(scope="module")
def address(built: Built) -> Iterator[str]:
    """Where the book is served."""
    handler = functools.partial(Quiet, directory=built.html)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of an exercise, for a reader who was never here; errors of the page fail the test."""
    errors: list[str] = []
    size = {"width": 1280, "height": 900}
    with browser.new_context(reduced_motion="reduce", viewport=size) as new:
        made = new.new_page()
        made.on("pageerror", lambda error: errors.append(str(error)))
        made.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        made.goto(f"{address}/{SUMS}.html")
        yield made
    assert errors == []


def test_hints_open_one_after_the_other_by_keyboard(page: Page):
    """Tab reaches the first hint, Enter opens it, and only then is the second there to be reached."""
    first, second = (page.locator("summary", has_text=f"Hint {number} of 3") for number in (1, 2))
    assert not second.is_visible()
    tab_to(page, first)
    page.keyboard.press("Enter")
    assert page.get_by_text("Look at the first section.").is_visible()
    assert second.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_by_text("Multiply.").is_visible()
    assert page.locator("summary", has_text="Hint 3 of 3").is_visible()
    tab_to(page, page.locator("summary", has_text="I have tried; show double"))
    page.keyboard.press("Enter")
    assert page.get_by_text("Doubling a number is adding it to itself.").is_visible()


def test_the_page_reads_without_scripts(browser: Browser, address: str):
    """Without JavaScript task and starter are there, hints open, and nothing empty is offered."""
    with browser.new_context(java_script_enabled=False) as new:
        page = new.new_page()
        page.goto(f"{address}/{SUMS}.html")
        assert page.get_by_text("Compute double, two times what is given.").is_visible()
        assert page.get_by_text("Have you tried?").is_visible()
        assert not page.get_by_text("Doubling a number is adding it to itself.").is_visible()
        page.locator("summary", has_text="Hint 1 of 3").click()
        assert page.get_by_text("Look at the first section.").is_visible()
        page.locator("summary", has_text="I have tried; show double").click()
        assert page.get_by_text("Doubling a number is adding it to itself.").is_visible()
        assert page.get_by_label("I have done this exercise").count() == 0


def test_the_notebook_can_be_downloaded(page: Page, built: Built):
    """The link gives the notebook under the exercise's name."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download the notebook").click()
    assert waiting.value.suggested_filename == "sums.ipynb"
    made = json.loads(Path(waiting.value.path()).read_text())
    assert made["metadata"]["castalia"] == {"exercise": "sums", "reader": "learner"}


def test_a_reader_marks_an_exercise_as_done(page: Page, address: str, tmp_path: Path):
    """The mark is kept, is shown on the page of progress, is saved, forgotten and loaded again."""
    mark = page.get_by_label("I have done this exercise")
    mark.check()
    page.reload()
    assert mark.is_checked()
    page.get_by_role("link", name="What I have done").last.click()
    state = page.locator("li[data-exercise=sums] .progress-state")
    expect(state).to_have_text(re.compile("^done on 2"))
    total = page.locator(".progress-total")
    assert "0 of 2 lessons done" in total.inner_text()
    assert "1 of 2 exercises done" in total.inner_text()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as a file").click()
    saved = tmp_path / "saved.json"
    waiting.value.save_as(saved)
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("button", name="Yes, forget it").click()
    assert state.inner_text() == "faded · difficulty 2 of 9 · 5 minutes"
    page.get_by_label("Load from a file").set_input_files(saved)
    page.wait_for_function(
        "document.querySelector('.progress-total').textContent.includes('1 of 2 ex')"
    )
    expect(state).to_have_text(re.compile("^done on 2"))


def test_a_file_from_before_there_were_exercises_is_understood(
    page: Page, address: str, tmp_path: Path
):
    """What was saved without exercises is loaded, and marks that are here already stay."""
    page.get_by_label("I have done this exercise").check()
    page.goto(f"{address}/{DONE}.html")
    old = tmp_path / "old.json"
    lessons = {"one": {"done": "2026-01-05T03:00:00.000Z"}}
    old.write_text(json.dumps({"version": 1, "answers": {}, "lessons": lessons}))
    page.get_by_label("Load from a file").set_input_files(old)
    page.wait_for_function(
        "document.querySelector('.progress-total').textContent.startsWith('1 of')"
    )
    assert "1 of 2 exercises done" in page.locator(".progress-total").inner_text()


def test_the_card_leads_to_the_page_and_back(page: Page, address: str):
    """From the lesson one comes to the exercise, and from its facts back to the lesson."""
    page.goto(f"{address}/{LESSON}.html")
    page.locator(".exercise-card").first.get_by_role("link", name="Sums").click()
    assert page.url == f"{address}/{SUMS}.html"
    page.locator(".exercise-header").get_by_role("link", name="One").click()
    assert page.url == f"{address}/{LESSON}.html"


@pytest.mark.node
def test_axe_finds_nothing(page: Page, address: str):
    """Card, exercise and progress have no fault that axe knows, closed and opened, day and night."""
    axe = script()
    found, wide = [], []
    for docname in (LESSON, SUMS, DONE):
        page.goto(f"{address}/{docname}.html")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for theme in THEMES:
                page.emulate_media(color_scheme=theme)
                page.wait_for_function(f"document.documentElement.dataset.theme === '{theme}'")
                found += faults(page, axe)
                page.evaluate("for (const x of document.querySelectorAll('details')) x.open = true")
                found += faults(page, axe)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((docname, width))
    assert (found, wide) == ([], [])

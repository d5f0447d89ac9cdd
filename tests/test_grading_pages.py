"""The pages of grading, looked at by axe in Chromium: on a screen, on a telephone, by day and night."""

from __future__ import annotations

import json
from pathlib import Path

import axe as axes
import pytest
from axe import THEMES, WIDTHS, faults
from playwright.sync_api import Browser, Page

from castalia.checking.findings import Status
from castalia.exercise import Criterion
from castalia.grading import feedback, insight
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.feedback import Comment, Feedback
from castalia.grading.similarity import Compared, Pair

SLUG = "fine-print-of-el-nino"
LONG = "a_name_that_nobody_can_break_" * 8
PARTS = (
    PartMark("region", Status.PASSED, 1, 1, "The slice starts in one year.\n\nUse `a - b`."),
    PartMark(
        "event",
        Status.MISCONCEPTION,
        0,
        3,
        f"The sign is turned: use `{LONG}`.",
        "sign-turned",
        "Subtract each month's own normal, in the lesson climatology-and-anomaly",
        (("you have", f"<xarray.DataArray {LONG} (time: 54)>"), ("expected", "1.5\n" * 5)),
    ),
    PartMark("base", Status.WRONG_VALUE, 0, 2, "secret", hidden=True),
    PartMark(
        "advice",
        Status.WAITING,
        0,
        3,
        "A person marks this part.",
        "",
        "",
        (("your answer", LONG),),
    ),
    PartMark("chart", Status.WAITING, 0, 1, "A person marks this part."),
)
RUBRICS = {
    "advice": (
        Criterion(name="choice", points=1, says="Names a base period and a unit that fit."),
        Criterion(name="reason", points=2, says=f"Gives a number, as `{LONG}`."),
    ),
    "chart": (Criterion(name="labels", points=1, says="Has labels."),),
}
COMMENTS = (
    Comment(
        "Which number?", "advice", 1.5, "Prof. Łucja Ødegård", (("choice", 1.0), ("reason", 0.5))
    ),
    Comment("Good work, مريم.", by="grace"),
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of feedback and a report, each with all that such a page can hold."""
    folder = tmp_path_factory.mktemp("pages")
    answer = folder / "a.ipynb"
    cells = [{"cell_type": "code", "metadata": {}, "source": "x = 1", "outputs": []}]
    answer.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}))
    names = ["مريم", "Łucja Müller", LONG, "ben"]
    of = [Submission(name, SLUG, answer, "d" * 64, attempt=2) for name in names]
    notes = (f"cell 4 was left out: {LONG}",)
    markings = [Marking(SLUG, "d" * 64, "v", PARTS[:last], notes=notes) for last in (5, 5, 4, 3)]
    told = Feedback(
        of[0],
        markings[0],
        "The fine print of an El Niño insurance policy",
        "مريم القرطبي",
        "2 days late: 20 % of 10 points are taken.",
        2,
        COMMENTS,
        "https://book.example.org/lessons/climatology.html",
        RUBRICS,
    )
    compared = Compared(
        pairs=(Pair(names[0], names[2], 0.91, 0.97, 40),),
        compared=4,
        short=("ben",),
        shared=3,
        left_off=1,
        groups=(tuple(names[1:]),),
    )
    found = insight.survey(zip(of, markings, strict=True))
    report = insight.page(found, "Week 3", {SLUG: compared}, {"ben": "Ben Franklin"})
    made = {"feedback": feedback.page(told), "report": report}
    for name, text in made.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


def opened(browser: Browser, path: Path, width: int, theme: str) -> Page:
    """A page as it looks at a width, in a theme."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(path.as_uri())
    return page


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.node
@pytest.mark.parametrize("name", ["feedback", "report"])
def test_axe_finds_nothing(browser: Browser, pages: dict[str, Path], name: str):
    """Neither page has a fault that axe knows, at either width, in either theme."""
    axe = axes.script()
    found = {}
    for width in WIDTHS:
        for theme in THEMES:
            page = opened(browser, pages[name], width, theme)
            found[width, theme] = faults(page, axe)
            page.close()
    assert found == {(width, theme): [] for width in WIDTHS for theme in THEMES}


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.node
def test_axe_looks_at_these_pages(browser: Browser, pages: dict[str, Path]):
    """A pale sentence put into a page on purpose is found, though the page forbids scripts."""
    page = opened(browser, pages["feedback"], 1280, "light")
    pale = '<p style="color: #999; background: #fff">pale</p>'
    page.evaluate("fault => document.querySelector('main').innerHTML += fault", pale)
    found = faults(page, axes.script())
    page.close()
    assert [rule for rule, _ in found] == ["color-contrast"]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("name", ["feedback", "report"])
def test_pages_fit_and_ask_for_nothing(browser: Browser, pages: dict[str, Path], name: str):
    """No page is wider than a telephone, whatever is long in it, nor asks anybody for anything."""
    asked, errors, wide = [], [], []
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.goto(pages[name].as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(width)
        page.close()
    elsewhere = [url for url in asked if not url.startswith((pages[name].as_uri(), "data:"))]
    assert len(asked) >= len(WIDTHS)
    assert (elsewhere, errors, wide) == ([], [], [])


@pytest.mark.slow
@pytest.mark.browser
def test_the_theme_follows_the_system(browser: Browser, pages: dict[str, Path]):
    """Who prefers the dark has light letters on a dark page, and the reverse."""
    colours = set()
    for theme in THEMES:
        page = opened(browser, pages["report"], 390, theme)
        colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.close()
    assert colours == {"rgb(255, 255, 255)", "rgb(22, 22, 22)"}

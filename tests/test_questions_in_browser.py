"""Questions in Chromium: answered with the keyboard alone, remembered, and good to look at."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from asking import make
from axe import THEMES, WIDTHS, faults, script
from built_books import Built
from playwright.sync_api import Browser, Locator, Page
from test_accessibility import Quiet

pytestmark = [pytest.mark.slow, pytest.mark.browser]
SECOND = "lessons/small/second"
DONE = "reference/done"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book that asks."""
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
    """The second lesson, for a reader who was never here; errors of the page fail the test."""
    errors: list[str] = []
    with browser.new_context(
        reduced_motion="reduce", viewport={"width": 1280, "height": 900}
    ) as new:
        made = new.new_page()
        made.on("pageerror", lambda error: errors.append(str(error)))
        made.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        made.goto(f"{address}/{SECOND}.html")
        yield made
    assert errors == []


def question(page: Page, name: str) -> Locator:
    """One question."""
    return page.locator(f"#question-{name}")


def told(page: Page, name: str) -> str:
    """What the live region of a question says."""
    region = question(page, name).locator(".question-told")
    assert region.get_attribute("role") == "status"
    return region.inner_text()


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until an element has the focus, which must be seen."""
    handle = target.element_handle()
    for _ in range(150):
        page.keyboard.press("Tab")
        if handle.evaluate("element => element === document.activeElement"):
            outline = handle.evaluate("element => getComputedStyle(element).outlineStyle")
            assert outline != "none"
            return
    raise AssertionError(f"Tab never reaches {target}")


def check(page: Page, name: str) -> str:
    """Go on to the question's Check by keyboard, press it, and say what is told."""
    button = question(page, name).locator(".question-check")
    tab_to(page, button)
    page.keyboard.press("Enter")
    return told(page, name)


def test_one_of_several_options_by_keyboard(page: Page):
    """Tab, arrows and Enter answer a question, wrong and then right, each with its explanation."""
    options = question(page, "recall-first-largest").get_by_role("radio")
    tab_to(page, options.first)
    page.keyboard.press("ArrowDown")
    assert "Not yet. It looks at all values" in check(page, "recall-first-largest")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowUp")
    assert told(page, "recall-first-largest") == ""
    assert "Right. Of these it is 3.0" in check(page, "recall-first-largest")


def test_nothing_chosen_is_no_answer(page: Page):
    """Check without an answer says what to do first, and remembers nothing."""
    assert check(page, "mean-value") == "Choose one first."
    assert check(page, "half") == "Write a number first, such as 12.5 or −0.4."
    assert check(page, "fitting") == "Choose something for each first."
    kept = json.loads(page.evaluate("localStorage.getItem('castalia')"))
    assert kept["answers"] == {}


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("1", "Right. The mean is two."),
        ("1.005", "Right."),
        ("1,0", "Right."),
        (" +1 K", "Right."),
        ("4", "Not yet. That is twice the mean."),
        ("1.02", "Not yet. Divide the mean by two."),
        ("−1", "Not yet. Divide"),
        ("1e0", "Right."),
        ("1,000", "Not yet. Divide"),
        ("one", "Write a number first"),
        ("", "Write a number first"),
        ("1..2", "Write a number first"),
    ],
)
def test_numbers_as_people_type_them(page: Page, typed: str, answer: str):
    """A number is understood with its unit, with a comma, with a true minus, within its tolerance."""
    box = question(page, "half").get_by_role("textbox")
    box.fill(typed)
    box.press("Enter")
    assert answer in told(page, "half")


def test_several_by_keyboard(page: Page):
    """Wrong ticks are explained, missing ones are counted, and all right ones end it."""
    boxes = question(page, "true-ones")
    member = boxes.get_by_label("It is always one")
    tab_to(page, boxes.get_by_role("checkbox").first)
    member.press("Space")
    said = check(page, "true-ones")
    assert "The mean of one and two is neither." in said
    assert "2 statements that are true are not chosen yet." in said
    for label in ("It is always one", "It lies between", "It has the unit"):
        boxes.get_by_label(label).press("Space")
    assert "Right. No mean is above" in check(page, "true-ones")


def test_match_by_keyboard(page: Page):
    """Each thing has a list to choose from, named by the thing; wrong pairs are named."""
    places = question(page, "fitting")
    longest, count = places.get_by_label("max(field)"), places.get_by_label("len(field)")
    for box, key in ((longest, "3."), (count, "3.")):
        box.focus()
        page.keyboard.type(key)
    said = check(page, "fitting")
    assert "Not yet. len(field): A count is a whole number." in said
    assert "largest value" not in said
    count.select_option("3")
    assert "Right." in check(page, "fitting")


RIGHT = [
    "def middle(values):",
    "ordered = sorted(values)",
    "return ordered[len(ordered) // 2]",
    "found = middle(field)",
]


def lines(page: Page) -> list[str]:
    """The lines in the order in which they stand."""
    return page.locator("#question-middle .question-line > code").all_inner_texts()


def bring(page: Page, text: str, place: int, steps: int) -> None:
    """Move a line to its place, with the keyboard."""
    radios = page.locator("#question-middle .question-line > input")
    while not radios.nth(lines(page).index(text)).is_checked():
        page.keyboard.press("ArrowDown")
    while lines(page).index(text) > place:
        page.keyboard.press("Shift+ArrowUp")
    while lines(page).index(text) < place:
        page.keyboard.press("Shift+ArrowDown")
    for _ in range(steps):
        page.keyboard.press("Shift+ArrowRight")


def test_lines_in_order_by_keyboard(page: Page):
    """Lines are chosen, moved, indented and left out with keys; each fault is told in turn."""
    box = question(page, "middle")
    tab_to(page, box.locator(".question-line > input:checked"))
    for place, text in enumerate([*RIGHT, "ordered = values"]):
        bring(page, text, place, 0)
    assert lines(page) == [*RIGHT, "ordered = values"]
    said = box.locator(".question-said").inner_text()
    assert re.search(r": line \d of 5$", said)
    assert "The middle place holds the middle value only when sorted." in check(page, "middle")
    leave = box.get_by_role("button", name="Leave out or take in")
    leave.press("Enter")
    assert "left out" in box.locator(".question-said").inner_text()
    assert "Look at the indentation of line 2" in check(page, "middle")
    box.locator(".question-line > input:checked").focus()
    for place in (1, 2):
        bring(page, RIGHT[place], place, 1)
    assert "indented 1 step" in box.locator(".question-said").inner_text()
    assert "Right. First sorted, then looked up" in check(page, "middle")


def test_lines_in_order_by_buttons(page: Page):
    """Without shortcuts the buttons do the same; the focus stays where it is."""
    box = question(page, "middle")
    first, second = lines(page)[:2]
    down = box.get_by_role("button", name="Move down")
    down.press("Enter")
    assert lines(page)[:2] == [second, first]
    assert down.evaluate("button => button === document.activeElement")
    box.get_by_role("button", name="Indent", exact=True).press("Enter")
    assert "indented 1 step" in box.locator(".question-said").inner_text()
    box.get_by_role("button", name="Outdent").press("Enter")
    box.get_by_role("button", name="Move up").press("Enter")
    assert lines(page)[:2] == [first, second]
    assert "only when sorted" in check(page, "middle")


def test_lines_in_order_by_pointer(page: Page):
    """A line that is dragged down and to the right takes that place and that indentation."""
    box = question(page, "middle")
    box.scroll_into_view_if_needed()
    first = lines(page)[0]
    grip = box.locator(".question-grip").first.bounding_box()
    last = box.locator(".question-line").last.bounding_box()
    page.mouse.move(grip["x"] + 4, grip["y"] + 4)
    page.mouse.down()
    page.mouse.move(grip["x"] + 20, grip["y"] + 30, steps=3)
    page.mouse.move(grip["x"] + 40, last["y"] + last["height"] + 10, steps=8)
    page.mouse.up()
    assert lines(page)[-1] == first
    assert "indented 1 step" in box.locator(".question-said").inner_text()


def test_a_line_that_belongs_may_not_be_left_out(page: Page):
    """Leaving out a line of the program is told, once the stray line is gone."""
    box = question(page, "middle")
    for text in ("ordered = values", "def middle(values):"):
        box.locator(".question-line", has_text=text).locator("input").check()
        box.get_by_role("button", name="Leave out or take in").click()
    assert "def middle(values):: This line belongs" in check(page, "middle")


def test_the_output_waits_for_the_prediction(page: Page):
    """A predicted output is shown after an answer, right or wrong, or when asked for."""
    outputs = page.locator("div.cell_output")
    assert not outputs.nth(0).is_visible()
    assert not outputs.nth(1).is_visible()
    question(page, "mean-value").get_by_label("3.0").check()
    assert "That is the largest value" in check(page, "mean-value")
    assert outputs.nth(0).is_visible()
    page.get_by_role("button", name="Show the output without a prediction").press("Enter")
    assert outputs.nth(1).is_visible()


def test_answers_are_remembered(page: Page):
    """After a reload the answers stand there with what was told; lines stand as they were left."""
    question(page, "half").get_by_role("textbox").fill("4")
    check(page, "half")
    question(page, "mean-value").get_by_label("2.0").check()
    check(page, "mean-value")
    question(page, "middle").get_by_role("button", name="Move down").click()
    check(page, "middle")
    before = lines(page)
    page.get_by_label("I have done this lesson").check()
    page.reload()
    assert question(page, "half").get_by_role("textbox").input_value() == "4"
    assert "Your last answer:" in told(page, "half")
    assert "That is twice the mean." in told(page, "half")
    assert question(page, "mean-value").get_by_label("2.0").is_checked()
    assert page.locator("div.cell_output").nth(0).is_visible()
    assert lines(page) == before
    assert page.get_by_label("I have done this lesson").is_checked()
    assert told(page, "fitting") == ""


def test_progress_is_shown_saved_loaded_and_forgotten(page: Page, address: str, tmp_path: Path):
    """The page of progress counts; a file takes everything to another browser; all can be forgotten."""
    question(page, "half").get_by_role("textbox").fill("1")
    check(page, "half")
    question(page, "mean-value").get_by_label("3.0").check()
    check(page, "mean-value")
    page.get_by_label("I have done this lesson").check()
    page.goto(f"{address}/{DONE}.html")
    state = page.locator("li[data-lesson=second] .progress-state")
    assert "2 of 6 questions answered, 1 right" in state.inner_text()
    assert state.inner_text().startswith("done on ")
    assert page.locator(".progress-total").inner_text() == "1 of 2 lessons done, 1 question right."
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").press("Enter")
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    assert set(json.loads(saved.read_text())["answers"]) == {"second/half", "second/mean-value"}
    page.get_by_role("button", name="Forget everything").press("Enter")
    page.get_by_role("button", name="No, keep it").press("Enter")
    assert "2 of 6" in state.inner_text()
    page.get_by_role("button", name="Forget everything").press("Enter")
    page.get_by_role("button", name="Yes, forget it").press("Enter")
    assert "0 of 6 questions answered, 0 right" in state.inner_text()
    page.get_by_label("Load from a file").set_input_files(saved)
    page.wait_for_function("document.querySelector('.progress-state').textContent")
    page.get_by_text("Loaded 2 answers.").wait_for()
    assert "2 of 6 questions answered, 1 right" in state.inner_text()


NOT_OURS = {
    "no JSON": "answers",
    "other JSON": '{"version": 2, "answers": {}, "lessons": {}}',
    "a list": "[]",
    "null": "null",
}


@pytest.mark.parametrize("kind", NOT_OURS)
def test_a_file_that_is_not_ours_changes_nothing(
    page: Page, address: str, tmp_path: Path, kind: str
):
    """A file of another kind is refused in words, and what was kept stays."""
    question(page, "half").get_by_role("textbox").fill("1")
    check(page, "half")
    page.goto(f"{address}/{DONE}.html")
    file = tmp_path / "other.json"
    file.write_text(NOT_OURS[kind])
    page.get_by_label("Load from a file").set_input_files(file)
    page.get_by_text("other.json was not saved by this page; nothing has changed.").wait_for()
    assert "1 of 6" in page.locator("li[data-lesson=second] .progress-state").inner_text()


def test_a_file_is_merged(page: Page, address: str, tmp_path: Path):
    """An older answer of the file loses against a later one here; what makes no sense is left out."""
    question(page, "half").get_by_role("textbox").fill("1")
    check(page, "half")
    old = {"given": "4", "right": False, "tries": 1, "when": "2020-01-01T00:00:00Z"}
    answers = {
        "second/half": old,
        "second/mean-value": old,
        "nonsense": old,
        "second/count": {"right": 1},
    }
    file = tmp_path / "old.json"
    file.write_text(
        json.dumps({"version": 1, "answers": answers, "lessons": {"x": {"done": "never"}}})
    )
    page.goto(f"{address}/{DONE}.html")
    page.get_by_label("Load from a file").set_input_files(file)
    page.get_by_text("Loaded 2 answers.").wait_for()
    kept = json.loads(page.evaluate("localStorage.getItem('castalia')"))
    assert set(kept["answers"]) == {"second/half", "second/mean-value"}
    assert kept["answers"]["second/half"]["given"] == "1"
    assert kept["lessons"] == {}


@pytest.mark.parametrize("stored", ["nonsense", '{"version": 9}', '{"version": 1}', "null"])
def test_what_is_stored_may_be_anything(page: Page, stored: str):
    """Whatever stands in the browser's storage, questions can be answered."""
    page.evaluate("text => localStorage.setItem('castalia', text)", stored)
    page.reload()
    question(page, "half").get_by_role("textbox").fill("1")
    assert "Right." in check(page, "half")


def test_a_given_answer_of_another_shape_is_passed_by(page: Page):
    """A remembered answer that no longer fits its question leaves the question to be answered."""
    when = {"right": True, "tries": 1, "when": "2026-01-01T00:00:00Z"}
    names = {"half": [1], "true-ones": "x", "fitting": "x", "middle": [["x"]], "mean-value": {}}
    kept = {f"second/{name}": {**when, "given": given} for name, given in names.items()}
    stored = json.dumps({"version": 1, "answers": kept, "lessons": {}})
    page.evaluate("text => localStorage.setItem('castalia', text)", stored)
    page.reload()
    question(page, "half").get_by_role("textbox").fill("1")
    assert "Right." in check(page, "half")
    question(page, "mean-value").get_by_label("2.0").check()
    assert "Right." in check(page, "mean-value")
    assert not page.locator("section.answers").is_visible()


def test_without_storage_questions_work(browser: Browser, address: str):
    """Where the browser keeps nothing, questions are answered all the same, and the page says so."""
    with browser.new_context() as new:
        new.add_init_script(
            "for (const name of ['getItem', 'setItem']) Storage.prototype[name] = function () {"
            " throw new DOMException('no') };"
        )
        page = new.new_page()
        page.goto(f"{address}/{SECOND}.html")
        question(page, "half").get_by_role("textbox").fill("1")
        assert "Right." in check(page, "half")
        page.goto(f"{address}/{DONE}.html")
        assert page.get_by_text("This browser keeps nothing").is_visible()


def test_without_scripts_questions_read_well(browser: Browser, address: str):
    """Without JavaScript there are no forms; options, outputs and all answers are seen."""
    with browser.new_context(java_script_enabled=False) as new:
        page = new.new_page()
        page.goto(f"{address}/{SECOND}.html")
        assert page.locator("article input, article button.question-check").count() == 0
        assert page.locator("div.cell_output").nth(0).is_visible()
        box = question(page, "mean-value")
        assert box.get_by_text("3.0").is_visible()
        box.get_by_role("link", name="Answer: Prediction 1").click()
        assert page.url.endswith("#answer-mean-value")
        answer = page.locator("#answer-mean-value")
        assert answer.get_by_text("Six divided by three.").is_visible()
        answer.get_by_role("link", name="Prediction 1").click()
        assert page.url.endswith("#question-mean-value")
        page.goto(f"{address}/{DONE}.html")
        assert "nothing can be kept" in page.locator("noscript p").inner_text()
        assert page.get_by_role("link", name="Second").first.is_visible()


def test_a_page_opened_from_the_disk_asks_as_well(browser: Browser, built: Built):
    """Browsers refuse modules on such pages; the questions work nevertheless."""
    with browser.new_context() as new:
        page = new.new_page()
        page.goto((built.html / f"{SECOND}.html").as_uri())
        page.locator(".question-check").first.wait_for()
        question(page, "half").get_by_role("textbox").fill("1")
        assert "Right." in check(page, "half")
        assert page.locator("#question-half .question-check").count() == 1


def answer_everything(page: Page) -> None:
    """Give every question some answer, so that all that can be told is told."""
    for box in page.locator(".question").all():
        for role in ("radio", "checkbox"):
            if box.get_by_role(role).count():
                box.get_by_role(role).first.check()
        if box.get_by_role("textbox").count():
            box.get_by_role("textbox").fill("2")
        for select in box.get_by_role("combobox").all():
            select.select_option(index=1)
        box.locator(".question-check").click()
    assert page.locator(".question[data-state]").count() == page.locator(".question").count()


@pytest.mark.node
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(browser: Browser, address: str, theme: str):
    """Neither open nor answered questions, nor the page of progress, have a fault that axe knows."""
    axe = script()
    found = []
    with browser.new_context(reduced_motion="reduce", color_scheme=theme) as new:
        page = new.new_page()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{address}/{SECOND}.html")
            assert page.evaluate("document.documentElement.dataset.theme") == theme
            found += faults(page, axe)
            answer_everything(page)
            found += faults(page, axe)
            page.goto(f"{address}/{DONE}.html")
            page.get_by_role("button", name="Forget everything").click()
            found += faults(page, axe)
    with browser.new_context(java_script_enabled=True, color_scheme=theme) as new:
        page = new.new_page()
        page.route("**/castalia-quiz.mjs*", lambda route: route.abort())
        page.goto(f"{address}/{SECOND}.html")
        assert page.locator("section.answers").is_visible()
        found += faults(page, axe)
    assert found == []


@pytest.mark.parametrize("width", [390, 640, 320])
def test_nothing_is_wider_than_the_window(browser: Browser, address: str, width: int):
    """On a telephone, and at 200 % zoom of a window of 1280 or of 640, no page scrolls sideways."""
    with browser.new_context(viewport={"width": width, "height": 600}) as new:
        page = new.new_page()
        page.goto(f"{address}/{SECOND}.html")
        answer_everything(page)
        for _ in range(4):
            question(page, "middle").get_by_role("button", name="Indent", exact=True).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for button in page.locator(".question button:visible").all():
            area = button.bounding_box()
            assert area["x"] >= 0
            assert area["x"] + area["width"] <= width
            assert area["height"] >= 24
        page.goto(f"{address}/{DONE}.html")
        page.get_by_role("button", name="Forget everything").click()
        form = page.locator("form.progress-controls").bounding_box()
        for control in page.locator("form.progress-controls :is(button, input):visible").all():
            area = control.bounding_box()
            assert area["x"] + area["width"] <= form["x"] + form["width"]


def test_the_script_is_a_module_where_it_is_needed(page: Page, address: str):
    """Pages that ask or remember load one module; others load none."""
    modules = page.locator("script[type=module]")
    assert modules.count() == 1
    assert "/_static/castalia-quiz.mjs?v=" in modules.get_attribute("src")
    page.goto(f"{address}/reference/glossary.html")
    page.wait_for_load_state("networkidle")
    assert modules.count() == 0


def test_no_other_host_is_asked(browser: Browser, address: str):
    """Answering and looking at progress asks nobody but the site itself."""
    asked: list[str] = []
    with browser.new_context() as new:
        page = new.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/{SECOND}.html")
        answer_everything(page)
        page.goto(f"{address}/{DONE}.html")
    assert any("castalia-quiz.mjs" in url for url in asked)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []

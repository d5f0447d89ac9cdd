"""One small book, built once as `jupyter-book build` alone builds it, and what its pages show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from built_books import Built, make, record, write_record
from playwright.sync_api import Browser, Page, sync_playwright

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book, built from nothing; its first lesson has a record and its second has none."""
    book = make(tmp_path_factory.mktemp("book"))
    write_record(book.root, record("first"))
    book.build()
    assert book.code == 0, book.said
    return book


def test_every_page_says_in_which_language_and_about_what_it_is(built: Built):
    """Each page has a language, a title of its own and the description of its front matter."""
    for docname in ("index", "lessons/small/first", "404"):
        page = built.page(docname)
        assert page.html["lang"] == "en"
        assert page.title.string.strip()
    assert built.page("lessons/small/first").title.string == "First — A small book"
    description = built.page("index").select_one("meta[name=description]")
    assert description["content"] == 'A "small" book.'


def test_numbers_in_the_prose_are_computed(built: Built):
    """A value written with the eval role stands in the prose, and its hidden cell does not show."""
    assert "The total is 6.0 K." in built.text("lessons/small/first")
    assert "format(" not in built.text("lessons/small/first")


def test_the_header_says_what_a_lesson_asks_and_gives(built: Built):
    """Level, time, place, data and outcomes stand below the title, with links that lead somewhere."""
    title, header = built.article("lessons/small/first").find_all(["h1", "div"], recursive=True)[:2]
    assert title.name == "h1"
    assert "lesson-header" in header["class"]
    words = {dt.get_text(): " ".join(dt.find_next("dd").get_text().split()) for dt in header("dt")}
    assert words == {
        "Level": "1, first steps",
        "Time": "10 minutes: 5 min reading, 5 min exercises",
        "Practice": "1 exercise: guided",
        "Needs first": "nothing",
        "Runs in": "a laptop",
        "Data": "NCEP long-term monthly mean wind at 200 hPa",
    }
    assert header.li.get_text(strip=True) == "Compute one thing"
    page, _, anchor = header.select_one("dd a")["href"].partition("#")
    assert page == "../../reference/data.html"
    assert built.page("reference/data").find(id=anchor).find("h2")


def test_prerequisites_and_what_follows_are_links(built: Built):
    """A lesson links to what it needs; the needed lesson links to what needs it."""
    needs = built.article("lessons/small/second-lesson").select(".lesson-header dd a")
    assert [link["href"] for link in needs] == ["first.html"]
    end = built.article("lessons/small/first").select_one(".lesson-end")
    exercise = "../../exercises/two-and-more.html"
    assert {link["href"] for link in end("a")} == {exercise, "second-lesson.html"}
    assert "last one so far" in built.text("lessons/small/second-lesson")


def test_the_stamp_says_when_and_how_a_lesson_was_verified(built: Built):
    """With a good record: date, store, kind of data, versions and seconds."""
    stamp = built.article("lessons/small/first").select_one(".stamp").get_text()
    assert stamp == (
        "Last verified 2026-01-05, sample store (real data), dask 2026.8.1, xarray 2026.9.0, 3.2\N{NO-BREAK SPACE}s."
    )


def test_a_lesson_without_a_record_says_so(built: Built):
    """Without a record the page says plainly that it is not verified."""
    stamp = built.article("lessons/small/second-lesson").select_one(".stamp").get_text()
    assert stamp == "Not verified yet: built without a run of its own."


def test_figures_have_their_alt_text(built: Built):
    """No image of any page is without words, and a figure has those of its author."""
    assert (
        built.article("lessons/small/first").find("img")["alt"] == "A line that rises from 1 to 2."
    )
    for path in built.html.rglob("*.html"):
        page = BeautifulSoup(path.read_text(), "html.parser")
        assert [image for image in page("img") if not image.get("alt")] == [], path


def test_an_error_on_purpose_shows_no_path_of_this_machine(built: Built):
    """A traceback keeps the message and names a library's frames without where they are installed."""
    error = built.article("lessons/small/second-lesson").select_one(".traceback").get_text()
    assert "JSONDecodeError: Expecting value" in error
    assert "File json/__init__.py:" in error
    assert "lib/python3" not in error


def test_mathematics_is_mathml(built: Built):
    """Inline and display mathematics are MathML; a numbered equation keeps number and link."""
    article = built.article("lessons/small/first")
    inline, block = article("math")
    assert inline["display"] == "inline"
    assert inline.find("mfrac")
    assert block["display"] == "block"
    assert block.find("mo").get_text() == "<"
    assert article.find(id="equation-eq-order").get_text().strip().startswith("a<b(1)")
    assert article.find("a", href="#equation-eq-order", class_="internal").get_text() == "(1)"


def test_a_term_shows_its_definition(built: Built):
    """A term links to the glossary, and the definition is the link's description."""
    link = built.article("lessons/small/first").select_one(".term > a")
    assert link["href"].endswith("reference/glossary.html#term-chunk")
    tip = built.page("lessons/small/first").find(id=link["aria-describedby"])
    assert tip["role"] == "tooltip"
    assert tip.get_text() == "A piece of an array <stored> alone."


def external(path: Path) -> Iterator[str]:
    """Addresses of other hosts that a page or a style sheet makes a browser load."""
    text = path.read_text(encoding="utf-8")
    yield from re.findall(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\s\"')]+)", text)
    if path.suffix == ".html":
        page = BeautifulSoup(text, "html.parser")
        loads = page.select("script, link, img, iframe, source, video, audio, embed, object, input")
        for tag in loads:
            if tag.name == "link" and set(tag.get("rel", ())) <= {"canonical", "license"}:
                continue
            for name in ("src", "href", "data", "srcset", "poster"):
                if re.match(r"(?:https?:)?//", tag.get(name, "")):
                    yield tag[name]
        inline = (script.get_text() for script in page("script", src=False))
        yield from (word for text in inline for word in re.findall(r"https?://[^\s\"']+", text))


def test_nothing_is_loaded_from_elsewhere(built: Built):
    """No page and no style sheet names another host for anything that a browser loads."""
    files = [path for path in built.html.rglob("*") if path.suffix in (".html", ".css")]
    assert len(files) > 20
    assert {path: found for path in files if (found := list(external(path)))} == {}


@pytest.mark.parametrize(
    "written",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="preconnect" href="//fonts.example">',
        '<iframe src="http://video.example"></iframe>',
        "<style>@import 'https://fonts.example/a.css';</style>",
        '<p style="background: url(https://a.example/b.png)">x</p>',
        "<script>load('https://cdn.example/x.js')</script>",
    ],
)
def test_the_search_for_other_hosts_finds_them(tmp_path: Path, written: str):
    """Each way to load something from another host is noticed."""
    path = tmp_path / "page.html"
    path.write_text(written)
    assert len(list(external(path))) == 1


def test_a_local_file_of_every_page_exists(built: Built):
    """Scripts, styles, images and links inside the book lead to files that are there."""
    missing = set()
    for path in built.html.rglob("*.html"):
        if path.name == "404.html" or "_static" in path.parts:
            continue
        for tag in BeautifulSoup(path.read_text(), "html.parser").select("[src], [href]"):
            address = re.split(r"[?#]", tag.get("src") or tag.get("href"))[0]
            inside = address and not re.match(r"[a-z]+:", address)
            if inside and not (path.parent / address).exists():
                missing.add((path.name, address))
    assert missing == set()


def test_a_part_lists_its_lessons(built: Built):
    """A part's page has each lesson with its time, and the sum."""
    text = built.text("lessons/small/index")
    assert "2 lessons with 1 exercise, 20 minutes in all." in text
    assert "level 1, first steps · 10 minutes · 1 exercise · verified 2026-01-05" in text
    assert "not verified yet" in text


def test_the_first_page_lets_one_start(built: Built):
    """The first page leads to the first lesson and to every part."""
    start = built.article("index").select_one("a.start")
    assert (start.get_text(), start["href"]) == ("Start with First", "lessons/small/first.html")
    assert "Small · 20 minutes" in built.text("index")


def test_the_learning_path_is_a_graph_and_a_list(built: Built):
    """The drawing has a title, a description and links; the list says the same in words."""
    article = built.article("reference/path")
    graph = article.svg
    assert article.find(id=graph["aria-labelledby"]).get_text() == "Which lesson builds on which"
    assert "2 lessons" in article.find(id=graph["aria-describedby"]).get_text()
    links = [link["href"] for link in graph("a")]
    assert links == ["../lessons/small/first.html", "../lessons/small/second-lesson.html"]
    assert len(graph.select("path.edge")) == 1
    first, second = article.select("ol.path > li")
    assert "Leads to Second lesson" in " ".join(first.get_text(" ").split())
    assert "Needs first First" in " ".join(second.get_text(" ").split())
    assert {"level-1", "minutes-10", "dataset-winds"} <= set(first["class"])


def test_filters_wait_for_their_script(built: Built):
    """Without the script the filters do not show; the number of lessons is announced."""
    form = built.article("reference/path").form
    assert form.has_attr("hidden")
    assert form.select_one("[aria-live=polite]").get_text() == "2 of 2 lessons"
    assert [select["name"] for select in form("select")] == ["level", "minutes", "dataset"]


def test_a_dataset_is_described_whole(built: Built):
    """Licence, citation, DOI, dims, variables with units, kind of sample and users are there."""
    text = built.text("reference/data")
    for words in ("Public domain", "Kalnay", "month 12, lat 73, lon 144", "eastward wind m s-1"):
        assert words in text
    for words in ("lat degrees_north lat 90 −90 descending", "0 357.5 ascending, 0 to 360"):
        assert words in text, "the coordinates' order, ends and convention are there"
    assert "float32 −40 to 90 none" in text, "so are range and share of missing values"
    assert "Sample Real data." in text
    assert "Used in First" in text
    doi = built.article("reference/data").find("a", string=re.compile("^doi:"))
    assert doi["href"] == "https://doi.org/10.1175/1520-0477(1996)077%3C0437:TNYRP%3E2.0.CO;2"
    menu = built.page("reference/data").select_one("nav.page-toc")
    assert "NCEP long-term" in menu.get_text()


def test_the_status_page_shows_every_run(built: Built):
    """One row per lesson: verdict, times, live data, seconds, memory, store, versions."""
    rows = built.article("reference/status").select("tbody tr")
    cells = [[cell.get_text(strip=True) for cell in row("td")] for row in rows]
    assert cells[0] == [
        "First",
        "passed",
        "2026-01-05 03:00",
        "2026-01-05 03:00",
        "not tried yet",
        "3.2",
        "150",
        "sample (real)",
        "python 3.11.7, dask 2026.8.1, xarray 2026.9.0",
    ]
    assert cells[1][:2] == ["Second lesson", "not run yet"]
    badge = built.article("reference/status").select_one("img")
    assert (built.html / "reference" / badge["src"]).resolve() == built.html / "badge.svg"
    assert "1 of 2" in (built.html / "badge.svg").read_text()


def test_old_addresses_lead_on(built: Built):
    """A redirect of book.yml sends the reader to the page's new place."""
    refresh = built.page("lessons").select_one("meta[http-equiv=refresh]")
    assert refresh["content"].endswith("reference/path.html")


def test_the_page_for_wrong_addresses_works_from_any_depth(built: Built):
    """The 404 page names its files and links from the site's root."""
    page = built.page("404")
    assert built.article("404").h1.get_text() == "This page does not exist"
    assert page.find("a", string="first page")["href"] == "/index.html"
    sheet = page.find("link", href=re.compile("castalia.css"))
    assert sheet["href"].startswith("/_static/")


@pytest.fixture
def browser(browser_path: Path) -> Iterator[Browser]:
    """Chromium, closed afterwards."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        yield opened
        opened.close()


def opened(browser: Browser, built: Built, docname: str, width: int = 1280) -> Page:
    """A page of the book as a reader sees it who opens the file."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((built.html / f"{docname}.html").as_uri())
    return page


@pytest.mark.browser
def test_filters_narrow_the_list_by_keyboard(built: Built, browser: Browser):
    """A choice made with the keys hides what does not fit, says how many are left, and resets."""
    page = opened(browser, built, "reference/path")
    shown = page.locator("ol.path > li:visible")
    status = page.locator(".path-filters [role=status]")
    assert shown.count() == 2
    page.get_by_label("Data").focus()
    page.keyboard.press("ArrowDown")
    assert (shown.count(), status.inner_text()) == (1, "1 of 2 lessons")
    page.get_by_label("Level").select_option("3")
    assert (shown.count(), status.inner_text()) == (0, "0 of 2 lessons")
    page.get_by_role("button", name="Show all").press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent.startsWith('2')")
    assert shown.count() == 2


@pytest.mark.browser
def test_a_definition_opens_on_focus_and_closes_on_escape(built: Built, browser: Browser):
    """The tooltip shows when its link has the focus, and Escape closes it while it has."""
    page = opened(browser, built, "lessons/small/first")
    tip = page.get_by_role("tooltip", include_hidden=True)
    assert not tip.is_visible()
    page.locator(".term > a").focus()
    assert tip.is_visible()
    page.keyboard.press("Escape")
    assert not tip.is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_its_window(built: Built, browser: Browser, width: int):
    """On a screen and on a telephone, nothing makes a whole page scroll sideways or fail to load."""
    for docname in ("index", "lessons/small/first", "reference/path", "reference/data"):
        page = browser.new_page(viewport={"width": width, "height": 800})
        failed: list[str] = []
        page.on("requestfailed", lambda request, seen=failed: seen.append(request.url))
        page.on("pageerror", lambda error, seen=failed: seen.append(str(error)))
        page.goto((built.html / f"{docname}.html").as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (docname, wide, failed) == (docname, 0, [])

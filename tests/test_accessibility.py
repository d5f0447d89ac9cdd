"""Every kind of page, looked at by axe in Chromium: on a screen, on a telephone, by day and night."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import axe as axes
import pytest
from axe import THEMES, WIDTHS, faults
from built_books import Built, make, record, write_record
from playwright.sync_api import Browser, BrowserContext, Page
from small_books import code, write_lesson

from castalia.book import mending

EVERYTHING = "lessons/small/everything"
PAGES = [
    "index",
    "lessons/small/index",
    "lessons/small/first",
    "lessons/small/second-lesson",
    "exercises/two-and-more",
    EVERYTHING,
    "reference/path",
    "reference/data",
    "reference/status",
    "reference/glossary",
    "search",
    "genindex",
    "404",
]
TEXT = '''\
## Prose

A [link](https://example.org/a) beside *words*, `code`, a {term}`chunk` and $x^2$.

> Somebody said so.

:::{note}
A note.
:::

:::{warning}
A warning with a [link](https://example.org/b) and `code`.
:::

:::{admonition} Predict
:class: predict
What will it show?
:::

:::{admonition} More
:class: dropdown
Only for those who ask.
:::

|       | a | b |
|-------|---|---|
| first | 1 | 2 |

$$
x_1 + x_2 + x_3 + x_4 + x_5 + x_6 + x_7 + x_8 + x_9 + x_{10} + x_{11} + x_{12} + x_{13} = 0
$$ (eq-long)

```python
@decorated
class Colours(dict):
    """Words that the highlighter tells apart."""

    def method(self, *args: int, **kwargs) -> str:
        # A comment.
        return f"{self!r:>10} \\n" if args and not None else r"\\d" + str(0x1F + 1.5e3)
```

```console
$ castalia build --help
```

## Cells

'''
CELLS = (
    code("import pandas as pd\nimport xarray as xr")
    + code("""
    months = {"month": [1, 2, 3]}
    xr.Dataset({"air_temperature_at_two_metres": ("month", [1.0, 2.0, 3.0])}, months, {"a": "b"})
    """)
    + code('pd.DataFrame({"wind": [1, 2]}, index=["first", "second"])')
    + code('"a long line of output: " * 20')
    + code('import sys\nprint("Something odd.", file=sys.stderr)')
    + code("print('short')", "hide-input")
    + code("1 / 0", "raises-exception")
    + code("sum(number**2 for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])", "hide-cell")
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book with one lesson more, which holds every kind of content."""
    book = make(tmp_path_factory.mktemp("book"))
    write_lesson(book.root, "everything", TEXT + CELLS, needs=("first",), datasets=("winds",))
    toc = book.root / "_toc.yml"
    line = "          - file: lessons/small/first\n"
    toc.write_text(toc.read_text().replace(line, f"{line}          - file: {EVERYTHING}\n"))
    write_record(book.root, record("first"))
    book.build()
    assert book.code == 0, book.said
    return book


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, *parts: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(built: Built) -> Iterator[str]:
    """Where the book is served; the 404 page finds its files only from a site's root."""
    handler = functools.partial(Quiet, directory=built.html)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's script."""
    return axes.script()


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who likes no motion, and whose browser keeps what it has loaded."""
    with browser.new_context(reduced_motion="reduce") as context:
        yield context


def opened(
    reader: BrowserContext, address: str, docname: str, width: int = 1280, theme: str = "light"
) -> Page:
    """A page as the reader sees it when the system prefers a theme."""
    page = reader.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    page.goto(f"{address}/{docname}.html")
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    return page


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.node
@pytest.mark.parametrize("docname", PAGES)
def test_axe_finds_nothing(reader: BrowserContext, address: str, axe: str, docname: str):
    """No page has a fault that axe knows, at either width, in either theme."""
    page = opened(reader, address, docname)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            page.wait_for_function(f"document.documentElement.dataset.theme === '{theme}'")
            found[width, theme] = faults(page, axe)
    page.close()
    assert found == {(width, theme): [] for width in WIDTHS for theme in THEMES}


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.node
@pytest.mark.parametrize("theme", THEMES)
def test_what_opens_has_no_fault_either(reader: BrowserContext, address: str, axe: str, theme: str):
    """Answers, menus, definitions, the search and a telephone's list of pages pass when open."""
    found = []
    for width in WIDTHS:
        page = opened(reader, address, EVERYTHING, width, theme)
        page.evaluate("for (const x of document.querySelectorAll('details')) x.open = true")
        page.evaluate("for (const x of document.querySelectorAll('.xr-wrap input')) x.click()")
        page.locator(".term > a").focus()
        found += faults(page, axe)
        page.get_by_label("Download this page").click()
        found += faults(page, axe)
        page.keyboard.press("Escape")
        page.keyboard.press("Control+k")
        assert page.locator("#pst-search-dialog").is_visible()
        found += faults(page, axe)
        page.keyboard.press("Escape")
        page.close()
    page = opened(reader, address, EVERYTHING, 390, theme)
    page.evaluate("scrollTo(0, 2000)")
    page.mouse.move(200, 400)
    page.mouse.wheel(0, -500)  # brings the button that leads back to the top
    page.locator("#pst-back-to-top").wait_for()
    found += faults(page, axe)
    page.locator("button.primary-toggle").click()
    assert page.locator("#pst-primary-sidebar-modal").is_visible()
    found += faults(page, axe)
    page.close()
    assert found == []


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.node
@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ('<img src="_static/favicon.svg">', "image-alt"),
        ('<p style="color: #888; background: #fff">pale</p>', "color-contrast"),
        ("<button></button>", "button-name"),
    ],
)
def test_axe_finds_a_fault(reader: BrowserContext, address: str, axe: str, fault: str, rule: str):
    """A fault put into a page on purpose is found, and nothing else."""
    page = opened(reader, address, "index")
    page.evaluate("fault => document.querySelector('article').innerHTML += fault", fault)
    found = faults(page, axe)
    page.close()
    assert [name for name, _ in found] == [rule]


@pytest.mark.slow
@pytest.mark.browser
def test_pages_load_quietly_and_fit(browser: Browser, address: str):
    """No page asks another host for anything, writes an error, or is wider than its window."""
    page = browser.new_page()  # a first visit, with nothing stored
    asked, errors, wide = [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    for docname in PAGES:
        page.goto(f"{address}/{docname}.html")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((docname, width))
    page.close()
    assert len(asked) > len(PAGES)
    elsewhere = [url for url in asked if not url.startswith((address, "data:"))]
    assert (elsewhere, errors, wide) == ([], [], [])


@pytest.mark.slow
@pytest.mark.browser
def test_a_line_of_code_fits_between_the_sidebars(reader: BrowserContext, address: str):
    """At 1280 pixels 88 characters of code show without scrolling, both sidebars being there."""
    page = opened(reader, address, EVERYTHING)
    assert page.locator("#pst-primary-sidebar").is_visible()
    assert page.locator("#pst-secondary-sidebar").is_visible()
    block = page.locator("div.cell_input pre").first
    block.evaluate("(block, text) => block.textContent = text", "m" * 88)
    wide = block.evaluate("block => block.scrollWidth - block.clientWidth")
    page.close()
    assert wide == 0


@pytest.mark.slow
@pytest.mark.browser
def test_what_scrolls_can_be_reached(reader: BrowserContext, address: str):
    """What scrolls sideways takes the focus and has a name, an opened answer included; print-outs wrap."""
    page = opened(reader, address, EVERYTHING, 390, "light")
    for name in ("Code", "Equation"):
        found = page.get_by_role("group", name=f"{name}, scrolls sideways")
        assert found.first.get_attribute("tabindex") == "0", name
    printed = page.locator(".output:is(.stream, .text_plain) pre:visible")
    widths = printed.evaluate_all("all => all.map(one => [one.scrollWidth, one.clientWidth])")
    assert widths
    assert all(needed <= there for needed, there in widths)
    answer = page.locator("details.hide").last
    answer.evaluate("details => details.open = true")
    page.wait_for_function("document.querySelector('details.hide[open] pre[role=group]')")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.wait_for_function("!document.querySelector('details.hide[open] pre[role=group]')")
    page.close()


@pytest.mark.slow
@pytest.mark.browser
def test_paper_is_light_and_holds_the_page_alone(reader: BrowserContext, address: str):
    """Printed from the dark theme, a page has its title once, no sidebars, and dark letters."""
    page = opened(reader, address, EVERYTHING, 794, "dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("h1:visible").all_inner_texts() == ["Everything"]
    for hidden in (".bd-sidebar-primary", ".bd-sidebar-secondary", ".bd-header-article"):
        assert not page.locator(hidden).is_visible(), hidden
    letters = page.locator("article p").first.evaluate("p => getComputedStyle(p).color")
    assert letters == "rgb(29, 37, 40)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.close()


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("theme", THEMES)
def test_a_first_visit_does_not_flash(browser: Browser, address: str, theme: str):
    """The theme that the system prefers is there before the scripts that could change it."""
    page = browser.new_page(color_scheme=theme)
    page.route("**/scripts/*", lambda route: route.abort())
    page.goto(f"{address}/index.html")
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    page.close()


@pytest.mark.slow
@pytest.mark.browser
def test_a_page_without_scripts_has_its_colours(browser: Browser, address: str):
    """Where no script runs, text and links have the light theme's colours."""
    page = browser.new_page(java_script_enabled=False, color_scheme="dark")
    page.goto(f"{address}/{EVERYTHING}.html")
    colour = "node => getComputedStyle(node).color"
    assert page.locator("article p").first.evaluate(colour) == "rgb(29, 37, 40)"
    assert page.locator("article a.external").first.evaluate(colour) == "rgb(11, 90, 107)"
    page.close()


@pytest.mark.parametrize(
    ("theme", "better"),
    [
        ('x = localStorage.getItem("mode") || "";', 'x = localStorage.getItem("mode") || "auto";'),
        (
            '<button class="btn search-button-field x" title="Search" aria-label="Search" y>',
            '<button class="btn search-button-field x" title="Search" y>',
        ),
        ('<summary aria-label="Toggle hidden content">', "<summary>"),
        (
            '<a class="reference internal" href="x">Arrays</a><details><summary><i></i></summary>',
            '<a class="reference internal" href="x">Arrays</a><details>'
            '<summary aria-label="Pages of Arrays"><i></i></summary>',
        ),
        (
            '<a class="current reference internal" href="x">A &amp; "<code>b</code>"</a>'
            '<details open="open"><summary>',
            '<a class="current reference internal" href="x">A &amp; "<code>b</code>"</a>'
            '<details open="open"><summary aria-label="Pages of A &amp; &quot;b&quot;">',
        ),
        ('<th class="head"><p></p></th><th></th><th>a</th>', "<td></td><td></td><th>a</th>"),
        ("<p>Prose that mentions a summary.</p>", "<p>Prose that mentions a summary.</p>"),
    ],
)
def test_the_theme_is_mended(theme: str, better: str):
    """Each fault of the theme is mended once, and nothing else is touched."""
    assert mending.mended(theme) == better
    assert mending.mended(better) == better


def test_a_changed_look_writes_every_page_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """After a change of the style sheet all pages are written, and otherwise none for its sake."""
    sheet = tmp_path / "castalia.css"
    sheet.write_text("p { color: red }")
    monkeypatch.setattr(mending, "LOOK", (tmp_path,))
    env = SimpleNamespace(found_docs={"b", "a"})
    assert mending.to_write_again(None, env) == ["a", "b"]
    assert mending.to_write_again(None, env) == []
    sheet.write_text("p { color: blue }")
    assert mending.to_write_again(None, env) == ["a", "b"]

"""What a learner gets back: every word of it, nothing that is hidden, nothing that can do harm."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest
from markdown_it import MarkdownIt

from castalia.checking.findings import Status
from castalia.errors import WrongUsage
from castalia.grading import feedback, wording
from castalia.grading.facts import Marking, PartMark, Submission
from castalia.grading.feedback import Comment, Feedback

SLUG = "winter-of-2009"
EVIL = (
    "\x1b[31mred\x1b]0;title\x07 <script>alert(1)</script> <img src=x onerror=alert(2)> \u202egnp.exe "
    "# heading\n\n* list\n\n[link](javascript:alert(3)) ![i](http://x.y/z) $\\href{javascript:4}{x}$ "
    "\\(a\\) | a | b |\n|---|---|\n```\nfence\n```\n    code http://x.org www.x.org a@b.c &lt; \x00\x08\x9b1m"
)


def answer(tmp_path: Path, cells: list[dict] | None = None, name: str = "a.ipynb") -> Path:
    """A file that was handed in."""
    path = tmp_path / name
    made = {"cells": cells or [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(made))
    return path


def of(path: Path, *parts: PartMark, **more) -> Feedback:
    """Feedback on a submission with some parts."""
    submission = Submission("anna", SLUG, path, "d" * 64)
    return Feedback(submission, Marking(SLUG, "d" * 64, "v", parts), "Winters", **more)


def texts(made: bytes) -> str:
    """All text of a notebook's cells."""
    return "\n".join("".join(cell["source"]) for cell in json.loads(made)["cells"])


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


PASSED = PartMark("winter", Status.PASSED, 3, 3, "The slice starts in one year.")
WRONG = PartMark(
    "departure",
    Status.MISCONCEPTION,
    0,
    2,
    "The sign is turned: use `a - b`.",
    slip="sign-turned",
    reread="Subtract each month's own normal, in the lesson climatology-and-anomaly",
    evidence=(("you have", "-1.5"), ("expected", "1.5")),
)


def test_all_that_is_told(tmp_path):
    """Page and notebook tell status, message, evidence, section, points, lateness and comments."""
    told = of(
        answer(tmp_path),
        PASSED,
        WRONG,
        name="Änna Doe",
        late="2 days late: 20 % of 3 points are taken.",
        late_taken=0.6,
        comments=(Comment("Well argued.", "departure", 1, "Prof. X"), Comment("Good work.")),
        lesson="https://book.example.org/lessons/climatology.html",
    )
    told = replace(told, marking=replace(told.marking, notes=("Cell 4 was left out.",)))
    page = feedback.page(told)
    copy = feedback.notebook(told).decode()
    plain = re.sub(r"<[^>]+>", "", MarkdownIt().render(texts(copy.encode())))
    for words in (
        "Änna Doe",
        "3.4 of 5 points",
        "2 days late: 20 % of 3 points are taken.",
        "winter: passed",
        "3 of 3 points",
        "departure: not yet: a misconception",
        "1 of 2 points, given by hand",
        "The sign is turned",
        "you have",
        "-1.5",
        "Well argued.",
        "by Prof. X",
        "Good work.",
        "Cell 4 was left out.",
    ):
        assert words in page.replace("</h3>", "")
        assert words in plain
    address = "https://book.example.org/lessons/climatology.html#subtract-each-month-s-own-normal"
    assert f'href="{address}"' in page
    assert f"(<{address}>)" in texts(copy.encode())
    assert "<code>a - b</code>" in page


def test_hidden_checks_stay_hidden(tmp_path):
    """What only a hidden check refused has neither message nor evidence, slip, section or status."""
    secret = replace(WRONG, hidden=True, message="February 1900 has 29 days.", slip="leap-year")
    told = of(answer(tmp_path), PASSED, secret, lesson="https://x.org/a")
    for made in (feedback.page(told), feedback.notebook(told).decode()):
        for word in ("1900", "leap-year", "-1.5", "Subtract", "misconception", "expected"):
            assert word not in made
        assert "A further check did not pass" in re.sub(r"&#46;", ".", made)
    passed = replace(PASSED, hidden=True)
    assert "The slice starts" in feedback.page(of(answer(tmp_path), passed))


def test_a_page_is_accessible_and_whole(tmp_path):
    """One h1, headings in order, a language, labelled sections; nothing is loaded and no script runs."""
    page = feedback.page(of(answer(tmp_path), PASSED, WRONG, comments=(Comment("x"),)))
    found = Tags(page).found
    levels = [int(tag[1]) for tag, _ in found if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert ("html", {"lang": "en"}) in found
    ids = {attrs["id"] for _, attrs in found if "id" in attrs}
    assert {attrs["aria-labelledby"] for tag, attrs in found if tag == "section"} <= ids
    assert not {tag for tag, _ in found} & {"script", "link", "iframe", "img"}
    assert "default-src 'none'" in page


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast(tmp_path, scheme):
    """Text has the contrast of WCAG AA on page and box, in the light and in the dark."""
    page = feedback.page(of(answer(tmp_path), PASSED))
    block = page.split("--ink:")[scheme + 1]
    colours = dict(re.findall(r"--(\w+): (#\w{6});", f"--ink:{block.split('}')[0]}"))
    for text in ("ink", "quiet", "link"):
        for ground in ("page", "box"):
            pair = sorted((luminance(colours[text]), luminance(colours[ground])))
            assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5


def evil_everywhere(path: Path) -> Feedback:
    """Feedback in which every word of others tries to do harm."""
    part = PartMark(EVIL, Status.RAISED, 0, 2, EVIL, EVIL, EVIL, ((EVIL, EVIL),))
    comments = (Comment(EVIL, EVIL, None, EVIL), Comment(EVIL, by=EVIL))
    told = of(path, part, name=EVIL, late=EVIL, comments=comments, lesson="javascript:alert(5)")
    return replace(told, title=EVIL, marking=replace(told.marking, notes=(EVIL,)))


def test_words_do_no_harm_on_a_page(tmp_path):
    """Tags, escapes and controls in names, messages, evidence and comments are text on the page."""
    page = feedback.page(evil_everywhere(answer(tmp_path)))
    found = Tags(page).found
    assert not {tag for tag, _ in found} & {"script", "img", "a"}
    assert not [name for _, attrs in found for name in attrs if name.startswith("on")]
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert "⟨U+202E⟩" in page
    assert not re.search(r"\[31m|0;title|1m<", page)
    assert "&lt;script&gt;" in page


def test_words_do_no_harm_in_a_notebook(tmp_path):
    """The same words are text in the notebook: no tag, link, image, list, table, fence or formula."""
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": EVIL},
        {"cell_type": "code", "metadata": {}, "source": f"x = 1 # {EVIL}", "outputs": [1]},
    ]
    made = feedback.notebook(evil_everywhere(answer(tmp_path, cells)))
    nbformat.validate(nbformat.reads(made.decode(), 4))
    read = json.loads(made)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", texts(made))
    for cell in read["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            continue
        html = MarkdownIt("gfm-like").render("".join(cell["source"]))
        tags = {tag for tag, _ in Tags(html).found}
        assert tags <= {"h1", "h3", "p", "ul", "li", "strong", "code", "span"}
        assert not re.search(r"\$[^<]|[^>]\$", html)


@pytest.mark.parametrize("text", [EVIL, "a $x$ b", "1. one", "--- \n===", "x `a<b` `", "&amp;"])
def test_markdown_says_what_was_written(text):
    """Neutral Markdown shows the words as they are, but for what cannot be printed."""
    html = MarkdownIt("gfm-like").render(wording.in_markdown(text))
    import html as entities

    shown = entities.unescape(re.sub(r"<[^>]+>", "", html)).split()
    written = wording._CODE.sub(r"\1", " ".join(wording.printable(text).split())).split()
    assert shown == written


@pytest.mark.parametrize(
    "text",
    [EVIL, "1. one\n2. two\n\n    set in\n\tby a tab", "# a\n- b\n`c`\nd  \n\n\n---\n\ne\n==="],
)
def test_markdown_keeps_the_lines_of_an_answer(text):
    """An answer shows line by line what was written, spaces in front included, and nothing comes of marks."""
    html = MarkdownIt("gfm-like").render(wording.lines_in_markdown(text))
    tags = {tag for tag, _ in Tags(html).found}
    assert tags <= {"p", "br", "span"}
    import html as entities

    shown = entities.unescape(re.sub(r"<[^>]+>", "", html)).replace("\u00a0", " ").split("\n")
    written = [one.expandtabs(4).rstrip() for one in wording.printable(text).split("\n")]
    assert [one for one in shown if one.strip()] == [one for one in written if one.strip()]


def test_long_words_are_cut():
    """A message of megabytes is cut, and says so."""
    made = wording.printable("a" * 1_000_000)
    assert len(made) < 5_000
    assert made.endswith(wording.CUT)
    assert wording.number(2.0) == "2"
    assert wording.number(1 / 3) == "0.33"
    assert wording.number(12345678) == "12345678"


def test_each_part_is_told_where_it_is_asked(tmp_path):
    """A part's cell follows the cell that checks or grades it; other parts come last; prose stays."""
    graded = {"nbgrader": {"grade_id": f"{SLUG}__winter"}}
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "# Ours *here*"},
        {"cell_type": "markdown", "metadata": {}, "source": "# Theirs"},
        {"cell_type": "code", "metadata": graded, "source": "require()"},
        {"cell_type": "code", "metadata": {}, "source": [f'check("{SLUG}", "departure")']},
        {"cell_type": "code", "metadata": {}, "source": "last = 1"},
    ]
    third = PartMark("third", Status.UNATTEMPTED, 0, 1)
    told = of(answer(tmp_path, cells), PASSED, WRONG, third)
    made = json.loads(feedback.notebook(told, ["# Ours *here*"]))["cells"]
    firsts = ["".join(cell["source"]).split("\n")[0] for cell in made]
    assert firsts == [
        "# Winters: feedback",
        "# Ours *here*",
        "&#35; Theirs",
        "require()",
        "### winter: passed",
        f'check("{SLUG}", "departure")',
        "### departure: not yet: a misconception",
        "last = 1",
        "### third: not begun",
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ipynb", b"{"),
        ("a.ipynb", b'{"cells": [3, {"source": 4, "metadata": 5}, {"source": [6]}]}'),
        ("a.ipynb", b"[" * 100_000),
        ("a.py", b"# %%\nx = 1\n\n# %% [markdown]\n# words\n"),
        ("a.py", b"\xff\xfe"),
        ("a.md", b"---\ntitle: x\n---\n\nwords\n\n```{code-cell}\nx = 1\n```\n"),
        ("gone.ipynb", None),
    ],
)
def test_any_file_gets_its_feedback(tmp_path, name, content):
    """Whatever was handed in, a valid notebook with a cell for each part comes back."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    made = feedback.notebook(of(path, PASSED, WRONG))
    nbformat.validate(nbformat.reads(made.decode(), 4))
    assert "### winter: passed" in texts(made)
    assert "### departure" in texts(made)
    if name in ("a.py", "a.md") and b"x = 1" in (content or b""):
        assert "x = 1" in texts(made)


def test_nobody_elses_data(tmp_path):
    """The files lie in the learner's folder, and hold neither paths of ours nor the digest."""
    told = of(answer(tmp_path), PASSED)
    written = feedback.write(told, tmp_path / "out")
    assert [one.relative_to(tmp_path / "out").as_posix() for one in written] == [
        f"anna/{SLUG}.html",
        f"anna/{SLUG}.ipynb",
    ]
    for path in written:
        assert str(tmp_path) not in path.read_text()
        assert "dddd" not in path.read_text()
    away = replace(told, submission=replace(told.submission, student="../up"))
    with pytest.raises(WrongUsage, match="cannot be a folder"):
        feedback.write(away, tmp_path / "out")
    assert not (tmp_path / "up").exists()


def test_large_files_are_not_copied(tmp_path, monkeypatch):
    """A file above the limit is not read; its feedback has the words alone."""
    from castalia.grading import sources

    path = tmp_path / "a.py"
    path.write_text("x = 1\n" * 100)
    monkeypatch.setattr(sources, "MOST_BYTES", 100)
    assert sources.cells_of(path) == ()

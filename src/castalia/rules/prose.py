"""A page's Markdown as its rules see it: headings, sections, directives, images, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from castalia.myst import VERBATIM
from castalia.parsing import load_yaml
from castalia.quizzing import DIRECTIVES

MASK = "▯"  # stands for what is no prose: code, mathematics, a link's text, a computed value
SPOKEN_ROLES = {"term", "abbr", "sub", "sup", "subscript", "superscript"}
UNWALKED = VERBATIM | {*DIRECTIVES}  # what is inside is no Markdown; questions have their own rules
NO_TITLE = UNWALKED | {"figure", "image", "include", "toctree", "list-table", "csv-table"}


@dataclass(frozen=True)
class Heading:
    """A heading at the top level."""

    level: int
    text: str
    line: int


@dataclass(frozen=True)
class Directive:
    """A directive; `nested` when it stands inside another, a list or a quotation."""

    name: str
    title: str
    options: dict[str, str]
    body: str
    line: int
    nested: bool


@dataclass(frozen=True)
class Image:
    """An image and the words that stand for it."""

    source: str
    alt: str
    line: int


@dataclass(frozen=True)
class Span:
    """Inline text of a kind of its own: code, html, role."""

    kind: str
    content: str
    line: int


@dataclass(frozen=True)
class Block:
    """A paragraph, or a table's cell: its text with `MASK` for whatever is no prose."""

    kind: str  # paragraph, table or footnote
    text: str
    line: int
    section: str

    def line_of(self, position: int) -> int:
        """The line in the file on which a character of the text stands."""
        return self.line + self.text.count("\n", 0, position)


@dataclass(frozen=True)
class Section:
    """What stands under a heading of the second level, up to the next one."""

    title: str
    line: int
    end: int  # the line after its last


@dataclass
class Markdown:
    """Everything of a page that rules ask for."""

    headings: list[Heading] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    listings: list[str] = field(default_factory=list)  # code that is shown and not run
    lines: int = 0

    def sections(self) -> list[Section]:
        """The sections in order."""
        heads = [heading for heading in self.headings if heading.level == 2]
        ends = [*(heading.line for heading in heads), self.lines + 1][1:]
        return [Section(plain(h.text), h.line, end) for h, end in zip(heads, ends, strict=True)]

    def has_prose(self, section: Section) -> bool:
        """Whether a section says anything at all."""
        return any(section.line < block.line < section.end for block in self.blocks)


def plain(text: str) -> str:
    """A heading's text with typewriter apostrophes."""
    return text.strip().replace("’", "'")


@lru_cache(maxsize=256)
def parse(text: str) -> Markdown:
    """Parse a page, directives inside directives included."""
    page = Markdown(lines=len(text.splitlines()))
    _Walker(page).walk(text, first_line=1, nested=False)
    return page


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Markdown as the book reads it; see `parse` in book.yml."""
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    parser.use(myst_block_plugin).use(myst_role_plugin)
    parser.use(footnote_plugin).disable(["footnote_inline", "footnote_tail"])
    return parser.use(dollarmath_plugin).use(colon_fence_plugin).use(deflist_plugin)


class _Walker:
    """Goes through a page's tokens and notes what it meets."""

    def __init__(self, page: Markdown) -> None:
        self.page = page
        self.section = ""

    def walk(self, text: str, first_line: int, nested: bool) -> None:
        kind, heading = "paragraph", 0
        for token in _parser().parse(text):
            line = first_line + (token.map[0] if token.map else 0)
            if token.type == "heading_open":
                heading = int(token.tag[1])
            elif token.type == "heading_close":
                heading = 0
            elif token.type in ("table_open", "footnote_reference_open"):
                kind = token.type.split("_")[0]
            elif token.type in ("table_close", "footnote_reference_close"):
                kind = "paragraph"
            elif token.type in ("fence", "colon_fence"):
                self._fence(token, line, nested)
            elif token.type in ("html_block", "code_block"):
                self.page.spans.append(Span(token.type, token.content, line))
            elif token.type == "inline" and heading:
                self._heading(token, heading, line, nested)
            elif token.type == "inline":
                self.page.blocks.append(Block(kind, self._inline(token, line), line, self.section))

    def _heading(self, token: Token, level: int, line: int, nested: bool) -> None:
        self._inline(token, line)
        if nested:
            return
        text = "".join(child.content for child in token.children or [])
        self.page.headings.append(Heading(level, text, line))
        if level == 2:
            self.section = plain(text)

    def _fence(self, token: Token, line: int, nested: bool) -> None:
        found = re.match(r"\{([\w:-]+)\}\s*(.*)", token.info.strip())
        if not found:
            self.page.listings.append(token.content)
            return
        name, title = found[1], found[2]
        options, body, skipped = _options(token.content)
        inside = nested or token.level > 0
        directive = Directive(name, title, options, body, line, inside)
        self.page.directives.append(directive)
        if name in ("figure", "image"):
            self.page.images.append(Image(title, options.get("alt", ""), line))
        if name not in NO_TITLE and title:
            inline = _parser().parseInline(title)[0]
            self.page.blocks.append(
                Block("paragraph", self._inline(inline, line), line, self.section)
            )
        if name in UNWALKED:
            self.page.listings.extend([body] if name in ("code", "code-block") else [])
        else:
            self.walk(body, line + 1 + skipped, nested=True)

    def _inline(self, token: Token, line: int) -> str:
        """The prose of an inline token; code, images, roles and HTML are noted on the way."""
        words: list[str] = []
        in_link = 0
        for child in token.children or []:
            here = line + sum(word.count("\n") for word in words)
            in_link += {"link_open": 1, "link_close": -1}.get(child.type, 0)
            if child.type == "link_close":
                words.append(MASK)
            elif child.type in ("softbreak", "hardbreak"):
                words.append("\n")
            elif child.type == "text":
                words.append("" if in_link else child.content)
            elif child.type == "myst_role":
                name = child.meta["name"]
                self.page.spans.append(Span(f"role {name}", child.content, here))
                words.append(child.content if name in SPOKEN_ROLES else MASK)
            elif child.type == "image":
                source = str(child.attrs.get("src", ""))
                self.page.images.append(Image(source, child.content, here))
            elif child.type in ("code_inline", "html_inline"):
                self.page.spans.append(Span(child.type, child.content, here))
                words.append(MASK)
            elif child.content:
                words.append(MASK)
        return "".join(words)


def _options(content: str) -> tuple[dict[str, str], str, int]:
    """A directive's options, its body, and how many lines the options take."""
    lines = content.split("\n")
    if lines[0].strip() == "---" and "---" in (line.strip() for line in lines[1:]):
        end = next(i for i, line in enumerate(lines[1:], start=1) if line.strip() == "---")
        try:
            found = load_yaml("\n".join(lines[1:end]))
        except yaml.YAMLError:
            found = None  # `reading` has told
        options = found if isinstance(found, dict) else {}
        named = {str(key): str(value) for key, value in options.items()}
        return named, "\n".join(lines[end + 1 :]), end + 1
    named, count = {}, 0
    for line in lines:
        option = re.match(r"\s*:([\w-]+):\s*(.*)$", line)
        if not option:
            break
        named[option[1]] = option[2].strip()
        count += 1
    return named, "\n".join(lines[count:]), count

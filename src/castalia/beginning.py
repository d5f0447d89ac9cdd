"""A new lesson from the template, listed in `_toc.yml`."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

from castalia.errors import CastaliaError, Place, WrongUsage
from castalia.reading import read_text, read_toc

_SLUG = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")


def begin_lesson(root: Path, slug: str, part: str, title: str | None = None) -> Path:
    """Copy `templates/lesson.md` to `lessons/<part>/<slug>.md` and list it last in its part.

    Returns:
        The new lesson's path.
    Raises:
        WrongUsage: the slug is not one, is taken, or the part does not exist.
        CastaliaError: the part's entry in `_toc.yml` cannot be found.
    """
    if not _SLUG.match(slug):
        raise WrongUsage(f"{slug!r} is no slug", hint="lower-case words joined by hyphens: sea-ice")
    folder = root / "lessons" / part
    if not (folder / "index.md").is_file():
        parts = ", ".join(sorted(path.parent.name for path in root.glob("lessons/*/index.md")))
        raise WrongUsage(f"there is no part {part!r}", hint=f"there are: {parts}")
    taken = sorted(root.glob(f"lessons/*/{slug}.md"))
    if taken:
        raise WrongUsage(f"the slug {slug!r} is taken by {taken[0].relative_to(root)}")
    toc = root / "_toc.yml"
    listed = _listed(read_text(toc), toc, part, slug)
    path = folder / f"{slug}.md"
    title = title or slug.replace("-", " ").capitalize()
    path.write_text(_titled(read_text(root / "templates" / "lesson.md"), title), encoding="utf-8")
    toc.write_text(listed, encoding="utf-8")
    return path.relative_to(root)


def _titled(template: str, title: str) -> str:
    """The template with its title, in the header and the first heading, replaced."""
    quoted = f"'{title}'" if re.search(r"[:#\[\]{}'\"]", title) else title
    text = re.sub(r"^title: .*$", f"title: {quoted}", template, count=1, flags=re.MULTILINE)
    return re.sub(r"^# .*$", f"# {title}", text, count=1, flags=re.MULTILINE)


def _listed(text: str, toc: Path, part: str, slug: str) -> str:
    """The table of contents with one more lesson at the end of a part."""
    _, entries = read_toc(toc)
    names = (name for name, _, _ in entries if name.startswith(f"lessons/{part}/"))
    first = next(names, None)
    if first is None:
        raise CastaliaError(f"no page of part {part!r} is listed", Place(toc))
    return listed_below(text, toc, first, f"lessons/{part}/{slug}")


def listed_below(text: str, toc: Path, above: str, docname: str) -> str:
    """The table of contents with one more page, last of those below another; comments are kept.

    Args:
        text: What `toc` holds.
        toc: The table of contents, which names `above`.
        above: The page below which the new one goes.
        docname: The new page.
    """
    _, entries = read_toc(toc)
    at = [name for name, _, _ in entries].index(above)
    _, line, depth = entries[at]
    below = [*takewhile(lambda entry: entry[2] > depth, entries[at + 1 :])]
    lines = text.split("\n")
    entry = f"- file: {docname}"
    if not below:
        indent = _indent(lines[line - 1])
        lines[line:line] = [" " * (indent + 2) + "sections:", " " * (indent + 4) + entry]
    else:
        indent = _indent(lines[below[0][1] - 1])
        lines.insert(below[-1][1], " " * indent + entry)
    return "\n".join(lines)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

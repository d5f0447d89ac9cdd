"""A new lesson from the template, listed in `_toc.yml`."""

from __future__ import annotations

import re
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
    """The table of contents with one more lesson at the end of a part; comments are kept."""
    _, entries = read_toc(toc)
    lines = text.split("\n")
    within = [(line, depth) for name, line, depth in entries if name.startswith(f"lessons/{part}/")]
    if not within:
        raise CastaliaError(f"no page of part {part!r} is listed", Place(toc))
    last, depth = within[-1]
    first_depth = within[0][1]
    indent = len(lines[last - 1]) - len(lines[last - 1].lstrip())
    entry = f"- file: lessons/{part}/{slug}"
    if depth == first_depth:  # the part has no lesson yet
        lines[last:last] = [" " * (indent + 2) + "sections:", " " * (indent + 4) + entry]
    else:
        lines.insert(last, " " * indent + entry)
    return "\n".join(lines)

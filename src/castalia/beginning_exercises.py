"""A new exercise from the template."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from castalia.beginning import listed_below
from castalia.errors import WrongUsage
from castalia.reading import is_lesson, read_text, read_toc

_SLUG = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")


def begin_exercise(root: Path, slug: str, lesson: str, title: str | None = None) -> Path:
    """Copy `templates/exercise/` to `exercises/<slug>/` and list it last below its lesson.

    Returns:
        The new folder.
    Raises:
        WrongUsage: the slug is not one or is taken, or no such lesson is in the book.
    """
    if not _SLUG.match(slug):
        raise WrongUsage(f"{slug!r} is no slug", hint="lower-case words joined by hyphens: sea-ice")
    folder = root / "exercises" / slug
    if folder.exists():
        raise WrongUsage(f"the slug {slug!r} is taken by {folder.relative_to(root)}")
    toc = root / "_toc.yml"
    lessons = {name.split("/")[2]: name for name, _, _ in read_toc(toc)[1] if is_lesson(name)}
    if lesson not in lessons:
        raise WrongUsage(f"there is no lesson {lesson!r}", hint="there are: " + ", ".join(lessons))
    listed = listed_below(read_text(toc), toc, lessons[lesson], f"exercises/{slug}")
    shutil.copytree(
        root / "templates" / "exercise", folder, ignore=shutil.ignore_patterns("__pycache__")
    )
    path = folder / "exercise.md"
    title = title or slug.replace("-", " ").capitalize()
    quoted = f"'{title}'" if re.search(r"[:#\[\]{}'\"]", title) else title
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^title: .*$", lambda _: f"title: {quoted}", text, count=1, flags=re.M)
    text = re.sub(r"^# .*$", lambda _: f"# {title}", text, count=1, flags=re.M)
    text = re.sub(r"^  lesson: .*$", f"  lesson: {lesson}", text, count=1, flags=re.M)
    path.write_text(text, encoding="utf-8")
    toc.write_text(listed, encoding="utf-8")
    return folder.relative_to(root)

"""Files in, model out. Every problem found carries its file and line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from castalia import myst, quizzing
from castalia.contract import Dataset, DatasetFacts
from castalia.errors import CastaliaError, Malformed, Place, Problem, WrongUsage
from castalia.finding import find_root as find_root  # who reads a book looks for it here
from castalia.model import Book, FrontMatter, Lesson, Page, Part, Record
from castalia.parsing import HINTS, Lines, load_yaml, parse_yaml, split_front_matter, validated


def read_text(path: Path) -> str:
    """A file's text.

    Raises:
        Malformed: it is missing, not a file, not readable or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        hint = "mend the name, or make the file"
        raise Malformed(
            [Problem("L000", Place(path, 1), "this file does not exist", hint)]
        ) from error
    except UnicodeDecodeError as error:
        line = 1 + error.object.count(b"\n", 0, error.start)
        message = f"not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}"
        problem = Problem("L000", Place(path, line), message, "save it as UTF-8")
        raise Malformed([problem]) from error
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        hint = "a page is a text file that you may read"
        raise Malformed([Problem("L000", Place(path, 1), message, hint)]) from error


def read_lesson(path: Path, root: Path | None = None) -> Lesson:
    """Read one lesson.

    Args:
        path: The lesson's `.md` file; its folder's name is its part.
        root: The book's folder, against which the docname is formed.
    Raises:
        Malformed: with every problem of the header, or of the questions, that was found.
    """
    root = root or path.parent.parent.parent
    return _lesson(path, _docname(path, root), read_text(path))


@lru_cache(maxsize=1024)
def _lesson(path: Path, docname: str, text: str) -> Lesson:
    """A lesson from its text, which is parsed once a process."""
    header, _ = split_front_matter(text, path)
    data, lines = parse_yaml(header, path, first_line=2)
    front = validated(FrontMatter, data, lines, path)
    if not myst.is_notebook(text):
        at = Place(path, lines.get(("jupytext",), 1))
        message = "not a MyST notebook: `jupytext.text_representation.format_name` must be `myst`"
        raise Malformed([Problem("L001", at, message, HINTS["L001"])])
    quizzing.read(text, path)
    return Lesson(
        path=path,
        docname=docname,
        slug=path.stem,
        part=path.parent.name,
        front=front,
        cells=myst.cells(text, path),
        text=text,
        lines=lines,
    )


def read_page(path: Path, root: Path) -> Page:
    """Read a page that is not a lesson; its title is its front matter's, else its first heading.

    Raises:
        Malformed: the front matter is not YAML.
    """
    return _page(path, _docname(path, root), read_text(path))


@lru_cache(maxsize=1024)
def _page(path: Path, docname: str, text: str) -> Page:
    data: dict = {}
    end = 0
    if text.startswith("---\n"):
        header, end = split_front_matter(text, path)
        data, _ = parse_yaml(header, path, first_line=2) if header.strip() else ({}, {})
    body = "\n".join(text.split("\n")[end:])
    headings = (line[2:].strip() for _, line in myst.prose_lines(body) if line.startswith("# "))
    heading = next(headings, "")
    options = data.get("options") or {}
    return Page(
        path=path,
        docname=docname,
        title=str(data.get("title") or heading or path.stem),
        text=text,
        derived=options.get("derived") if isinstance(options, dict) else None,
    )


def read_dataset(path: Path) -> Dataset:
    """Read `datasets/<name>.yml`.

    Raises:
        Malformed: with every problem found in it.
    """
    return _dataset(path, read_text(path))


@lru_cache(maxsize=1024)
def _dataset(path: Path, text: str) -> Dataset:
    data, lines = parse_yaml(text, path, code="D001")
    return Dataset(path.stem, path, validated(DatasetFacts, data, lines, path, "D001"), lines)


def read_datasets(folder: Path) -> tuple[dict[str, Dataset], list[Problem]]:
    """All datasets of a folder by name, and the problems of those that could not be read."""
    datasets: dict[str, Dataset] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            datasets[path.stem] = read_dataset(path)
        except Malformed as error:
            problems += error.problems
    return datasets, problems


def read_settings(path: Path) -> tuple[dict, Lines]:
    """`book.yml`, held against Jupyter Book's own schema where Jupyter Book is installed.

    Raises:
        Malformed: not YAML, or a key that Jupyter Book does not know.
    """
    data, lines = parse_yaml(read_text(path), path, code="B001")
    problems = _settings_problems(data, lines, path) if find_spec("jupyter_book") else []
    if not isinstance(data.get("title"), str):
        message = "the key 'title' is missing or not text"
        problems.append(Problem("B001", Place(path, 1), message, HINTS["B001"]))
    if problems:
        raise Malformed(problems)
    return data, lines


def _settings_problems(data: dict, lines: Lines, path: Path) -> list[Problem]:
    """Where `book.yml` is not what Jupyter Book accepts."""
    import jsonschema  # loaded when needed: it costs a tenth of a second

    jupyter_book = files("jupyter_book")
    schema = json.loads(jupyter_book.joinpath("config_schema.json").read_text())
    defaults = load_yaml(jupyter_book.joinpath("default_config.yml").read_text())
    problems: list[Problem] = []
    for error in jsonschema.Draft7Validator(schema).iter_errors(data):
        keys = tuple(str(part) for part in error.path)
        line = next((lines[keys[:n]] for n in range(len(keys), 0, -1) if keys[:n] in lines), 1)
        problems.append(Problem("B001", Place(path, line), error.message[:160], HINTS["B001"]))
    for keys in _unknown_keys(data, defaults, schema):
        message = f"the key {'.'.join(keys)!r} is not known to Jupyter Book"
        problems.append(Problem("B001", Place(path, lines.get(keys, 1)), message, HINTS["B001"]))
    return problems


def _unknown_keys(data: dict, defaults: dict, schema: dict) -> Iterator[tuple[str, ...]]:
    """Keys of the first two levels that stand in neither of Jupyter Book's own lists."""
    described = schema["properties"]
    for key, value in data.items():
        if key not in defaults and key not in described:
            yield (str(key),)
        elif isinstance(value, dict):
            known = {*(defaults.get(key) or {}), *described.get(key, {}).get("properties", {})}
            yield from ((key, str(inner)) for inner in value if inner not in known)


def read_toc(path: Path) -> tuple[str, list[tuple[str, int, int]]]:
    """`_toc.yml`: the root page, and every page as (docname, line, depth) in reading order.

    Raises:
        Malformed: not what sphinx-external-toc accepts, a page that is no file or stands twice.
    """
    data, lines = parse_yaml(read_text(path), path, code="B002")
    if data.get("format") != "jb-book" or not isinstance(data.get("root"), str):
        message = "needs `format: jb-book` and `root: index`"
        raise Malformed([Problem("B002", Place(path, 1), message, HINTS["B002"])])
    entries: list[tuple[str, int, int]] = [(data["root"], lines[("root",)], 0)]
    problems: list[Problem] = []
    for key in ("parts", "chapters"):
        for docname, keys in _toc_entries(data.get(key), (key,), path, lines, problems):
            depth = sum(key in ("chapters", "sections") for key in keys[1:])
            entries.append((docname, lines.get(keys, 1), depth))
    first_seen: dict[str, int] = {}
    for docname, line, _ in entries:
        message, hint = "", HINTS["B002"]
        if docname in first_seen:
            message = f"{docname} stands twice in the book; first on line {first_seen[docname]}"
            hint = "keep one of the two lines"
        elif docname.startswith("/") or ".." in docname.split("/"):
            message = f"{docname} leads out of the book's folder"
        elif not (path.parent / page_file(docname)).is_file():
            message = f"there is no file {page_file(docname)}"
        first_seen.setdefault(docname, line)
        if message:
            problems.append(Problem("B002", Place(path, line), message, hint))
    if problems:
        raise Malformed(problems)
    return data["root"], entries


def _toc_entries(
    node: object, keys: tuple[str, ...], path: Path, lines: Lines, problems: list[Problem]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each docname below a node of `_toc.yml`, with its keys; what is wrong goes to `problems`."""
    place = Place(path, lines.get(keys, 1))
    if node is None:
        return
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _toc_entries(item, (*keys, str(index)), path, lines, problems)
        return
    if not isinstance(node, dict):
        problems.append(
            Problem("B002", place, f"expected `file:`, found {node!r:.60}", HINTS["B002"])
        )
        return
    if "file" in node:
        yield str(node["file"]), (*keys, "file")
    for key in sorted(
        map(str, set(node) - {"file", "sections", "caption", "chapters", "title", "url"})
    ):
        at = Place(path, lines.get((*keys, key), place.line))
        problems.append(Problem("B002", at, f"the key {key!r} is not known here", HINTS["B002"]))
    for key in ("chapters", "sections"):
        yield from _toc_entries(node.get(key), (*keys, key), path, lines, problems)


def is_lesson(docname: str) -> bool:
    """Whether a docname is that of a lesson and not of a part's opening page."""
    parts = docname.split("/")
    return parts[0] == "lessons" and len(parts) == 3 and parts[2] != "index"


def is_exercise(docname: str) -> bool:
    """Whether a docname is that of an exercise's page."""
    parts = docname.split("/")
    return parts[0] == "exercises" and len(parts) == 2


def page_file(docname: str) -> str:
    """The file that a page is made from; an exercise's page is called by its folder."""
    return f"{docname}/exercise.md" if is_exercise(docname) else f"{docname}.md"


def read_book(root: Path) -> Book:
    """Read the whole book; files that cannot be read are left out and stand in `problems`.

    Exercises are read by `reading_exercises`.

    Raises:
        Malformed: `book.yml` or `_toc.yml` cannot be used.
    """
    settings, _ = read_settings(root / "book.yml")
    _, entries = read_toc(root / "_toc.yml")
    datasets, problems = read_datasets(root / "datasets")
    lessons: dict[str, Lesson] = {}
    pages: dict[str, Page] = {}
    for docname, line, _ in entries:
        if is_exercise(docname):
            continue
        path = root / f"{docname}.md"
        try:
            if not is_lesson(docname):
                pages[docname] = read_page(path, root)
            elif path.stem in lessons:
                raise Malformed([_same_slug(lessons[path.stem], docname, root, line)])
            else:
                lessons[path.stem] = read_lesson(path, root)
        except Malformed as error:
            problems += error.problems
    toc_lines = {docname: line for docname, line, _ in entries}
    return Book(
        root,
        settings["title"],
        settings,
        _parts(pages, lessons),
        lessons,
        pages,
        datasets,
        toc_lines,
        tuple(problems),
        strays=tuple(path for path in _lesson_files(root) if _docname(path, root) not in toc_lines),
        notebooks=tuple(_notebooks(root)),
    )


def _same_slug(other: Lesson, docname: str, root: Path, line: int) -> Problem:
    message = f"two lessons are called {other.slug!r}: {other.docname} and {docname}"
    return Problem("B003", Place(root / "_toc.yml", line), message, "rename one of them")


def _parts(pages: dict[str, Page], lessons: dict[str, Lesson]) -> tuple[Part, ...]:
    """A part is a folder of lessons whose opening page is in the table of contents."""
    parts = []
    for docname, page in pages.items():
        if docname.startswith("lessons/") and docname.endswith("/index"):
            slug = docname.split("/")[1]
            inside = tuple(name for name, lesson in lessons.items() if lesson.part == slug)
            parts.append(Part(slug, page.title, docname, inside))
    return tuple(parts)


def _docname(path: Path, root: Path) -> str:
    """A page's name as Sphinx and `_toc.yml` have it.

    Raises:
        WrongUsage: the page is not in the book's folder.
    """
    try:
        return path.resolve().relative_to(root.resolve()).with_suffix("").as_posix()
    except ValueError as error:
        raise WrongUsage(f"{path} is not in the book's folder, {root}") from error


def _lesson_files(root: Path) -> Iterator[Path]:
    """The files that are lessons by where they stand."""
    for path in sorted((root / "lessons").rglob("*.md")):
        if path.is_file() and path.stem != "index":
            yield path


def _notebooks(root: Path) -> Iterator[Path]:
    """Every .ipynb file of the book's folder; hidden folders and those of tools are passed by."""
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [
            name
            for name in sorted(subfolders)
            if not name.startswith(".") and name not in ("_build", "node_modules", "tests")
        ]
        yield from (Path(folder, name) for name in sorted(names) if name.endswith(".ipynb"))


def select(book: Book, names: tuple[str, ...]) -> list[Lesson]:
    """The lessons named by slug, docname or path; all of them when nothing is named.

    Raises:
        WrongUsage: a name fits no lesson, or the book has none.
        CastaliaError: a named lesson could not be read.
    """
    if not book.lessons and not names:
        raise WrongUsage("the book has no lessons", hint="castalia new lesson SLUG makes one")
    chosen = []
    for name in names:
        slug = Path(name).stem
        if slug in book.lessons:
            chosen.append(book.lessons[slug])
            continue
        broken = [p for p in book.problems if p.place.file.stem == slug]
        if broken:
            raise CastaliaError(broken[0].message, broken[0].place, broken[0].hint)
        near = get_close_matches(slug, book.lessons, n=1)
        hint = f"did you mean {near[0]}?" if near else "there are: " + ", ".join(book.lessons)
        raise WrongUsage(f"there is no lesson {name!r}", hint=hint)
    return chosen or list(book.lessons.values())


def records_folder(root: Path) -> Path:
    """Where runs are recorded, one JSON file a lesson."""
    return root / "_build" / "runs"


def read_record(root: Path, slug: str) -> Record | None:
    """The last run of a lesson; None when it never ran or the record cannot be understood."""
    path = records_folder(root) / f"{slug}.json"
    try:
        return Record.model_validate_json(path.read_bytes())
    except (OSError, ValueError):
        return None

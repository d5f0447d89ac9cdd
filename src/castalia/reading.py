"""Files in, model out. Every problem found carries its file and line."""

from __future__ import annotations

from pathlib import Path

from castalia import myst
from castalia.errors import CastaliaError, Malformed, Place, Problem, WrongUsage
from castalia.model import (
    Book,
    Dataset,
    DatasetFacts,
    FrontMatter,
    Lesson,
    Page,
    Part,
    Record,
)
from castalia.parsing import Lines, parse_yaml, split_front_matter, validated


def find_root(start: Path | None = None) -> Path:
    """The nearest folder upwards that holds `book.yml`.

    Raises:
        WrongUsage: there is none.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "book.yml").is_file():
            return folder
    raise WrongUsage(f"no book.yml in {here} or above it", hint="run this inside the book's folder")


def read_text(path: Path) -> str:
    """A file's text.

    Raises:
        Malformed: it is missing, not a file, not readable or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Malformed([Problem("L000", Place(path), "this file does not exist")]) from error
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}"
        raise Malformed([Problem("L000", Place(path), message, "save it as UTF-8")]) from error
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise Malformed([Problem("L000", Place(path), message)]) from error


def read_lesson(path: Path, root: Path | None = None) -> Lesson:
    """Read one lesson.

    Args:
        path: The lesson's `.md` file; its folder's name is its part.
        root: The book's folder, against which the docname is formed.
    Raises:
        Malformed: with every problem of the header that was found.
    """
    root = root or path.parent.parent.parent
    text = read_text(path)
    header, _ = split_front_matter(text, path)
    data, lines = parse_yaml(header, path, first_line=2)
    front = validated(FrontMatter, data, lines, path)
    if not myst.is_notebook(text):
        at = Place(path, lines.get(("jupytext",), 1))
        message = "not a MyST notebook: `jupytext.text_representation.format_name` must be `myst`"
        raise Malformed([Problem("L001", at, message, "copy the header of templates/lesson.md")])
    docname = path.resolve().relative_to(root.resolve()).with_suffix("").as_posix()
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
    text = read_text(path)
    data: dict = {}
    if text.startswith("---\n"):
        header, _ = split_front_matter(text, path)
        data, _ = parse_yaml(header, path, first_line=2) if header.strip() else ({}, {})
    heading = next((line[2:].strip() for line in text.split("\n") if line.startswith("# ")), "")
    options = data.get("options") or {}
    return Page(
        path=path,
        docname=path.resolve().relative_to(root.resolve()).with_suffix("").as_posix(),
        title=str(data.get("title") or heading or path.stem),
        text=text,
        derived=options.get("derived") if isinstance(options, dict) else None,
    )


def read_dataset(path: Path) -> Dataset:
    """Read `datasets/<name>.yml`.

    Raises:
        Malformed: with every problem found in it.
    """
    data, lines = parse_yaml(read_text(path), path)
    return Dataset(path.stem, path, validated(DatasetFacts, data, lines, path, "D001"), lines)


def read_datasets(folder: Path) -> tuple[dict[str, Dataset], list[Problem]]:
    """All datasets of a folder by name, and the problems of those that could not be read."""
    datasets, problems = {}, []
    for path in sorted(folder.glob("*.yml")):
        try:
            datasets[path.stem] = read_dataset(path)
        except Malformed as error:
            problems += error.problems
    return datasets, problems


def read_settings(path: Path) -> tuple[dict, Lines]:
    """`book.yml`, held against Jupyter Book's own schema.

    Raises:
        Malformed: not YAML, or a key that Jupyter Book does not know.
    """
    data, lines = parse_yaml(read_text(path), path)
    import json
    from importlib.resources import files

    import jsonschema  # loaded when needed: it costs a tenth of a second

    schema = json.loads(files("jupyter_book").joinpath("config_schema.json").read_text())
    problems = []
    for error in jsonschema.Draft7Validator(schema).iter_errors(data):
        keys = tuple(str(part) for part in error.path)
        while keys and keys not in lines:
            keys = keys[:-1]
        problems.append(Problem("B001", Place(path, lines.get(keys, 1)), error.message[:160]))
    if not isinstance(data.get("title"), str):
        problems.append(Problem("B001", Place(path, 1), "the key 'title' is missing or not text"))
    if problems:
        raise Malformed(problems)
    return data, lines


def read_toc(path: Path) -> tuple[str, list[tuple[str, int, int]]]:
    """`_toc.yml`: the root page, and every page as (docname, line, depth) in reading order.

    Raises:
        Malformed: not what sphinx-external-toc accepts, or a page that is no file.
    """
    data, lines = parse_yaml(read_text(path), path)
    problems: list[Problem] = []
    if data.get("format") != "jb-book" or not isinstance(data.get("root"), str):
        raise Malformed(
            [Problem("B002", Place(path, 1), "needs `format: jb-book` and `root: index`")]
        )
    entries: list[tuple[str, int, int]] = [(data["root"], lines[("root",)], 0)]

    def walk(node: object, keys: tuple[str, ...], depth: int) -> None:
        if isinstance(node, list):
            for index, item in enumerate(node):
                walk(item, (*keys, str(index)), depth)
            return
        line = lines.get(keys, 1)
        if not isinstance(node, dict):
            problems.append(
                Problem("B002", Place(path, line), f"expected `file:`, found {node!r:.60}")
            )
            return
        if "file" in node:
            entries.append((str(node["file"]), line, depth))
        unknown = set(node) - {"file", "sections", "caption", "chapters", "title", "url"}
        for key in sorted(unknown):
            at = Place(path, lines.get((*keys, key), line))
            problems.append(Problem("B002", at, f"the key {key!r} is not known here"))
        for key in ("chapters", "sections"):
            if key in node:
                walk(node[key], (*keys, key), depth + 1)

    for key in ("parts", "chapters"):
        if key in data:
            walk(data[key], (key,), 0)
    for name, line, _ in entries:
        if not (path.parent / f"{name}.md").is_file():
            problems.append(Problem("B002", Place(path, line), f"there is no file {name}.md"))
    if problems:
        raise Malformed(problems)
    return data["root"], entries


def is_lesson(docname: str) -> bool:
    """Whether a docname is that of a lesson and not of a part's opening page."""
    parts = docname.split("/")
    return parts[0] == "lessons" and len(parts) == 3 and parts[2] != "index"


def read_book(root: Path) -> Book:
    """Read the whole book; files that cannot be read are left out and stand in `problems`.

    Raises:
        Malformed: `book.yml` or `_toc.yml` cannot be used.
    """
    settings, _ = read_settings(root / "book.yml")
    _, entries = read_toc(root / "_toc.yml")
    datasets, problems = read_datasets(root / "datasets")
    lessons: dict[str, Lesson] = {}
    pages: dict[str, Page] = {}
    for docname, _, _ in entries:
        path = root / f"{docname}.md"
        try:
            if is_lesson(docname):
                lesson = read_lesson(path, root)
                lessons.setdefault(lesson.slug, lesson)
            else:
                pages[docname] = read_page(path, root)
        except Malformed as error:
            problems += error.problems
    parts = tuple(
        Part(
            slug=docname.split("/")[1],
            title=page.title,
            docname=docname,
            lessons=tuple(s for s, x in lessons.items() if x.part == docname.split("/")[1]),
        )
        for docname, page in pages.items()
        if docname.startswith("lessons/") and docname.endswith("/index")
    )
    toc_lines = {docname: line for docname, line, _ in entries}
    return Book(
        root,
        settings["title"],
        settings,
        parts,
        lessons,
        pages,
        datasets,
        toc_lines,
        tuple(problems),
    )


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
        raise WrongUsage(
            f"there is no lesson {name!r}", hint="castalia lessons are: " + ", ".join(book.lessons)
        )
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

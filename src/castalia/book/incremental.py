"""What Sphinx overlooks when it builds again: each page is as a build from nothing would make it.

Sphinx compares times. A page is read again when its source, a file that it depends on, or the
outputs of its cells have another content. All pages are written again when something changes that
any of them may show of others: a title, the order, a label, a number. What no page needs any more
is taken away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from castalia import reading
from castalia.book import resuming, unchanged
from castalia.contents import digest_of

_OF_ONE_PAGE = {"version", "entries", "has_equations", "citation_refs"}  # shown to no other page


def setup(app: Sphinx) -> None:
    """Connect to the steps of a build."""
    app.connect("env-get-outdated", to_read_again)
    app.connect("env-get-updated", to_write_again, priority=900)  # once sections have numbers
    app.connect("build-finished", clear)


def to_read_again(
    app: Sphinx, env: Any, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Pages whose source or outputs differ from what was read, and those that were refused."""
    outputs, root = unchanged.outputs(Path(env.srcdir)), Path(env.srcdir)
    now = {name: _source(env, name, outputs) for name in sorted(env.found_docs)}
    before, env.castalia_sources = getattr(env, "castalia_sources", {}), now
    again = {name for name, digest in now.items() if before.get(name, digest) != digest}
    needed = getattr(env, "castalia_needed", {})
    again |= {name for name, digest in needed.items() if _needed(env, name) != digest}
    names, files = resuming.to_read_again(Path(env.doctreedir))
    again |= {name for file in files if (name := env.path2doc(str(root / file)))}
    return sorted((again | set(names)) & set(env.found_docs))


def _source(env: BuildEnvironment, docname: str, outputs: dict[str, str]) -> str:
    """A digest of a page's source, and of what its cells gave when they ran last."""
    digest = digest_of(Path(env.doc2path(docname)))
    if not reading.is_lesson(docname):
        return digest
    record = reading.read_record(Path(env.srcdir), docname.rpartition("/")[2])
    return f"{digest} {outputs.get(record.keys.get('cached', ''), '') if record else ''}"


def _needed(env: BuildEnvironment, docname: str) -> str:
    """A digest of the other files that a page was read from."""
    files = (Path(env.srcdir, name) for name in sorted(env.dependencies.get(docname, ())))
    return " ".join(map(digest_of, files))


def to_write_again(app: Sphinx, env: Any) -> list[str]:
    """Every page when one may show what changed in another."""
    env.castalia_needed = {x: _needed(env, x) for x in sorted(env.found_docs)}
    gone = getattr(env, "castalia_pages", set()) - env.found_docs
    env.castalia_pages = set(env.found_docs)
    if app.builder.format == "html":
        for docname in gone:
            _take_away(app, docname)
    before, env.castalia_frame = getattr(env, "castalia_frame", None), frame(env)
    indexed, env.castalia_index = getattr(env, "castalia_index", None), _index(env)
    env.castalia_same = before == env.castalia_frame  # for `sparing`
    env.castalia_same_index = env.castalia_same and indexed == env.castalia_index
    return [] if env.castalia_same else sorted(env.found_docs)


def _index(env: Any) -> str:
    """A digest of all entries of the index."""
    entries = env.domaindata.get("index", {}).get("entries", {})
    return hashlib.sha256(_plain(entries).encode()).hexdigest()


def _take_away(app: Sphinx, docname: str) -> None:
    """Remove what a page left that is no page of the book any more."""
    for path in (f"{docname}.html", f"{docname}.ipynb", f"_sources/{docname}.md"):
        Path(app.outdir, path).unlink(missing_ok=True)


def frame(env: Any) -> str:
    """A digest of all that pages may show of other pages."""
    shared = {
        "titles": {name: str(title) for name, title in env.titles.items()},
        "order": getattr(getattr(env, "external_site_map", None), "as_json", dict)(),
        "toctrees": env.toctree_includes,
        "sections": env.toc_secnumbers,
        "figures": env.toc_fignumbers,
        "slugs": {x: _slugs(data) for x, data in env.metadata.items() if "myst_slugs" in data},
        "domains": {
            domain: {key: value for key, value in data.items() if key not in _OF_ONE_PAGE}
            for domain, data in env.domaindata.items()
        },
    }
    return hashlib.sha256(_plain(shared).encode()).hexdigest()


def _slugs(data: Any) -> list[Any]:
    """The addresses and titles of a page's headings, without the lines where they stand."""
    return [(slug, *rest[1:]) for slug, rest in sorted(data["myst_slugs"].items())]


def _plain(value: Any) -> str:
    """A value as text, the same whatever the order in which pages were read."""
    if isinstance(value, dict):
        return repr(sorted((_plain(key), _plain(inner)) for key, inner in value.items()))
    if isinstance(value, set | frozenset):
        return repr(sorted(map(_plain, value)))
    if isinstance(value, list | tuple):
        return repr([_plain(inner) for inner in value])
    return str(value)


def clear(app: Sphinx, error: Exception | None) -> None:
    """Take away images and downloads that no page needs any more, and tell what pages need."""
    if error is not None or app.builder.name != "html":
        return
    env: Any = app.env
    images = {name for _, name in env.images.values()}
    _keep_only(Path(app.outdir, "_images"), images)
    _keep_only(Path(app.outdir, "_downloads"), {name for _, name in env.dlfiles.values()})
    needed = {Path(env.srcdir, name) for found in env.dependencies.values() for name in found}
    resuming.tell_needed(Path(env.doctreedir), needed)


def _keep_only(folder: Path, names: Iterable[str]) -> None:
    wanted = {folder / name for name in names}
    for path in folder.rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink()

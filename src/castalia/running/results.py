"""What a run depends on, and where its outputs are kept: jupyter-cache and one record a lesson.

jupyter-cache finds outputs by the code alone. It sees neither data nor environment, so a result
counts only while its record's keys hold; otherwise it is taken out of the cache, and neither our
build nor a bare `jupyter-book build` can publish it.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn, JupyterCacheAbstract
from jupyter_cache.cache.db import NbCacheRecord
from jupyter_cache.cache.main import JupyterCacheBase
from sqlalchemy import event

from castalia import myst, stores, versions
from castalia.model import Book, Lesson, Record, Verdict
from castalia.reading import records_folder
from castalia.versions import digest


def open_cache(root: Path) -> JupyterCacheAbstract:
    """The book's jupyter-cache, created on first use."""
    folder = root / "_build" / ".jupyter_cache"
    folder.parent.mkdir(parents=True, exist_ok=True)
    kept = get_cache(str(folder))
    event.listen(kept.db, "connect", _write_without_waiting)
    kept.change_cache_limit(10_000)
    return kept


def _write_without_waiting(connection: Any, _: Any) -> None:
    """Let SQLite leave it to the system when data reach the disk.

    What a power cut could spoil is made again by running the lessons; waiting for the disk four
    times a lesson costs more than filing the outputs.
    """
    connection.execute("PRAGMA synchronous=OFF")


@lru_cache(maxsize=1024)
def code_key(text: str, path: Path) -> str:
    """A digest of a lesson's code; a preview asks for those of all lessons after each save."""
    return myst.code_key(myst.notebook(text, path))


@lru_cache(maxsize=1024)
def hash_key(text: str, path: Path) -> str:
    """What jupyter-cache knows a lesson's notebook by."""
    made = JupyterCacheBase(path.parent).create_hashed_notebook(myst.notebook(text, path))
    return str(made[1])


def keys(book: Book, lesson: Lesson) -> dict[str, str]:
    """Digests of all that a lesson's outputs depend on."""
    return {
        "code": code_key(lesson.text, lesson.path),
        "data": data_key(lesson, stores.marks(book.datasets, lesson.options.datasets)),
        "lock": _lock_key(book.root),
        "castalia": versions.package_key(),
    }


def data_key(lesson: Lesson, marks: Mapping[str, str]) -> str:
    """The part of `keys` that is of the lesson's datasets.

    Args:
        lesson: A lesson.
        marks: What `stores.marks` gives for its datasets.
    """
    return digest(*(f"{name} {marks[name]}" for name in lesson.options.datasets))


def _lock_key(root: Path) -> str:
    lock = root / "requirements.lock"
    return digest(lock.read_bytes() if lock.is_file() else b"", platform.python_version())


def lookup(
    cache: JupyterCacheAbstract,
    record: Record | None,
    wanted: Mapping[str, str],
    lesson: Lesson,
) -> Record | None:
    """The record of a result that still counts, which the cache holds under the present notebook.

    jupyter-cache also hashes the cells' metadata: after a change of alt text alone the same
    outputs are filed again under the new form, and the record that says where is returned.
    """
    if record is None or record.verdict is not Verdict.PASSED:
        return None
    if {name: record.keys.get(name) for name in wanted} != dict(wanted):
        return None
    try:
        NbCacheRecord.record_from_hashkey(hash_key(lesson.text, lesson.path), cache.db)
    except KeyError:
        return _file_again(cache, record, myst.notebook(lesson.text, lesson.path))
    return record


def _file_again(
    cache: JupyterCacheAbstract, record: Record, notebook: nbformat.NotebookNode
) -> Record | None:
    try:
        kept = cache.get_cache_bundle(int(record.keys["cached"]))
    except (KeyError, ValueError):
        return None
    old = [cell for cell in kept.nb.cells if cell.cell_type == "code"]
    new = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if [cell.source for cell in old] != [cell.source for cell in new]:
        return None
    for was, cell in zip(old, new, strict=True):
        cell.outputs, cell.execution_count = was.outputs, was.execution_count
    notebook.metadata["language_info"] = kept.nb.metadata.get("language_info", {})
    number = file_away(cache, notebook, kept.record.uri, record.seconds)
    return record.model_copy(update={"keys": {**record.keys, "cached": str(number)}})


def file_away(
    cache: JupyterCacheAbstract, notebook: nbformat.NotebookNode, uri: str, seconds: float
) -> int:
    """Put an executed notebook into the cache, where the book's build finds it; its number there."""
    bundle = CacheBundleIn(notebook, uri, data={"execution_seconds": seconds})
    kept = cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)
    return int(kept.pk)


def forget(cache: JupyterCacheAbstract, notebook: nbformat.NotebookNode) -> None:
    """Take a result that no longer counts out of the cache."""
    try:
        kept = cache.match_cache_notebook(notebook)
    except KeyError:
        return
    cache.remove_cache(kept.pk)


def cached_notebook(cache: JupyterCacheAbstract, lesson: Lesson) -> nbformat.NotebookNode:
    """A lesson's notebook with the outputs of its last good run.

    Args:
        cache: The book's, from `open_cache`.
        lesson: As it is now.
    Raises:
        KeyError: there is none.
    """
    notebook = myst.notebook(lesson.text, lesson.path)
    _, merged = cache.merge_match_into_notebook(notebook)
    return merged


def save(root: Path, record: Record) -> None:
    """Write a lesson's record; a reader never sees half of it."""
    folder = records_folder(root)
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{record.lesson}.json.new"
    made.write_text(record.model_dump_json(indent=1) + "\n", encoding="utf-8")
    made.replace(folder / f"{record.lesson}.json")

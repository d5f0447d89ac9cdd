"""Where the book is; light, for whoever asks may have nothing else to do."""

from __future__ import annotations

from pathlib import Path

from castalia.errors import WrongUsage


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

"""A complete site into the place of the last one, file by file, where only some have changed.

A reader finds each file whole, old or new. What pages need comes before the pages, and what no page
needs any more goes last.
"""

from __future__ import annotations

import filecmp
import shutil
from pathlib import Path

_PAGES = (".html",)


def publish(made: Path, site: Path) -> Path:
    """Make a site the same as the one that was made, byte for byte.

    Args:
        made: The complete new site.
        site: Where readers look. Where nothing is, it appears as a whole.
    Returns:
        `site`.
    """
    if not site.exists():
        new = site.with_name(f"{site.name}.new")
        shutil.rmtree(new, ignore_errors=True)
        shutil.copytree(made, new)
        new.rename(site)
        return site
    wanted = {path.relative_to(made): path for path in made.rglob("*") if path.is_file()}
    for name in sorted(wanted, key=lambda name: (name.suffix in _PAGES, name)):
        if not _same(wanted[name], site / name):
            _put(wanted[name], site / name)
    _clear(site, set(wanted))
    return site


def _same(new: Path, old: Path) -> bool:
    return old.is_file() and not old.is_symlink() and filecmp.cmp(new, old, shallow=False)


def _put(new: Path, old: Path) -> None:
    """Put one file in the place of another; nobody sees half of it."""
    if old.parent.is_file():
        old.parent.unlink()
    old.parent.mkdir(parents=True, exist_ok=True)
    if old.is_dir() and not old.is_symlink():
        shutil.rmtree(old)
    copy = old.with_name(f"{old.name}.new")
    shutil.copyfile(new, copy)
    copy.replace(old)


def _clear(site: Path, wanted: set[Path]) -> None:
    """Take away what does not belong to a site, with the folders that are left empty."""
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(site) not in wanted:
            path.unlink()

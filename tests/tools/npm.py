"""Packages that tests take from the npm registry, installed once per package-lock.json."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def node_modules(folder: Path) -> Path:
    """Install what `folder/package-lock.json` names into `_build/npm/`, and return node_modules.

    Two callers at once are safe: whoever comes second throws its own copy away.
    """
    lock = (folder / "package-lock.json").read_bytes()
    home = ROOT / "_build" / "npm" / f"{folder.name}-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not home.is_dir():
        home.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.parent) as scratch:
            new = Path(scratch) / "new"
            new.mkdir()
            for name in ("package.json", "package-lock.json"):
                shutil.copy(folder / name, new)
            command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
            subprocess.run(command, cwd=new, check=True, timeout=300)
            with contextlib.suppress(OSError):
                new.rename(home)
    return home / "node_modules"

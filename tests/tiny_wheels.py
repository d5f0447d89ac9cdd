"""Wheels of one module each, and locks that hold the project's own pins and some of these."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Iterable
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"


def wheel(folder: Path, name: str, version: str, source: str) -> str:
    """Write the wheel of a package that is one module; its lines in a lock."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"{source}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: by-hand\nRoot-Is-Purelib: true\n"
        "Tag: py3-none-any\n",
    }
    record = [f"{path},sha256={_digest(text)},{len(text)}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""])
    made = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    sha256 = hashlib.sha256(made.read_bytes()).hexdigest()
    return f"{name}=={version} \\\n    --hash=sha256:{sha256}\n"


def _digest(text: str) -> str:
    whole = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(whole).rstrip(b"=").decode()


def lock_with(pins: Iterable[str]) -> str:
    """The project's lock and some more pins."""
    return "".join([LOCK.read_text(encoding="utf-8").rstrip("\n") + "\n", *pins])

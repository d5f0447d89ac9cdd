"""Archives in, files out: what an archive says about names, sizes and kinds is not believed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from castalia.errors import CastaliaError, Place, Problem
from castalia.grading.names import seen, told

HINTS = {
    "S103": "look at the archive by hand; this file of it was left out",
    "S104": "ask for a new archive, or unpack it by hand and collect the folder",
    "S106": "ask for it without its outputs: Edit > Clear Outputs of All Cells, then save",
}
_UTF8 = 0x800
_ENCRYPTED = 0x1
_UNICODE_NAME = 0x7075  # Info-ZIP's extra field
_STEP = 1 << 20
_ENTRY = 46  # bytes of the shortest entry of a directory
_PACKINGS = (
    zipfile.ZIP_STORED,
    zipfile.ZIP_DEFLATED,
)  # others may ask for gigabytes of memory
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


class Unwritable(CastaliaError):
    """The folder into which archives are unpacked cannot be written, or has no room."""


@dataclass(frozen=True)
class Limits:
    """How much may come in; what is larger is told, and left unread."""

    file_bytes: int = 20_000_000  # of one submission
    inner_bytes: int = 200_000_000  # of all that one student's archive holds
    total_bytes: int = 8_000_000_000  # of everything that is unpacked
    files: int = 100_000
    ratio: int = 200  # of a file to its packed form, above a megabyte
    depth: int = 2  # archives in archives


@dataclass(frozen=True)
class Entry:
    """A file that came in: its names from the top, and where it lies; None if it was not unpacked."""

    parts: tuple[str, ...]
    path: Path | None
    place: Path  # what people are told to look at
    inner: int = 0  # how many archives of students it lay in


@dataclass
class Unpacking:
    """One run of unpacking into a folder of ours, with what has been spent and found."""

    work: Path
    limits: Limits
    wanted: Collection[str]  # endings
    problems: list[Problem] = field(default_factory=list)
    spent: int = 0

    def unpack(self, archive: Path, parts: tuple[str, ...], inner: int, at: Path) -> list[Entry]:
        """The files of an archive; archives inside are unpacked as well.

        Args:
            archive: The file, which is only read.
            parts: The names above it.
            inner: 0 for a download, which is larger than any student's archive; else 1 or more.
            at: What people are told to look at.
        """
        if inner > self.limits.depth:
            self._tell("S104", at, f"{told(parts[-1])}: an archive in an archive in an archive")
            return []
        try:
            return list(self._unpacked(archive, parts, inner, at))
        except _BROKEN as error:
            self._tell("S104", at, f"{_name(parts, at)} cannot be unpacked: {_reason(error)}")
            return []

    def _unpacked(
        self, archive: Path, parts: tuple[str, ...], inner: int, at: Path
    ) -> Iterator[Entry]:
        if reason := _directory_is_too_long(archive, self.limits.files, zip64=not inner):
            self._tell("S104", at, f"{_name(parts, at)}: {reason}")
            return
        before = self.spent
        with zipfile.ZipFile(archive) as opened:
            folder = self.work / _digest(archive)[:16]
            with _ours(folder):
                folder.mkdir(parents=True, exist_ok=True)
            found = self._members(opened, parts, at)
            for number, (names, member) in enumerate(found.items()):
                most = self.limits.inner_bytes if inner else self.limits.total_bytes
                left = min(most - (self.spent - before), self.limits.total_bytes - self.spent)
                entry = Entry((*parts, *names), None, at, inner)
                wanted = Path(names[-1]).suffix.lower() in self.wanted
                if wanted and self._bearable(member, entry):
                    if member.file_size > left:
                        self._tell("S104", at, f"{_name(parts, at)} holds more than is taken in")
                        return
                    entry = self._taken(opened, member, entry, folder, number)
                if entry.path is not None and names[-1].lower().endswith(".zip"):
                    yield from self.unpack(entry.path, entry.parts, inner + 1, at)
                else:
                    yield entry

    def _members(
        self, opened: zipfile.ZipFile, parts: tuple[str, ...], at: Path
    ) -> dict[tuple[str, ...], zipfile.ZipInfo]:
        """The members that may be taken, by their names; of two with one name the later."""
        found: dict[tuple[str, ...], zipfile.ZipInfo] = {}
        folded: dict[str, tuple[str, ...]] = {}
        for member in opened.infolist():
            name, guessed = _decoded(member)
            shown = told(name)
            kind = stat.S_IFMT(member.external_attr >> 16)
            if reason := _unsafe(name) or _no_file(kind, member):
                self._tell("S103", at, f"{shown}: {reason}")
                continue
            names = tuple(name.replace("\\", "/").split("/"))
            if name.endswith("/") or unwanted(names):
                continue
            if guessed:
                message = f"{shown}: written in an unknown code page, and read as CP437"
                self._tell("S103", at, message, warning=True)
            same = folded.setdefault(name.casefold(), names)
            if names in found or same != names:
                message = f"{shown}: more than one file of this name; case may differ"
                self._tell("S103", at, message, warning=True)
            found[names] = member
        return found

    def _bearable(self, member: zipfile.ZipInfo, entry: Entry) -> bool:
        """Whether a member is small enough to be unpacked; what is not, is told."""
        name = entry.parts[-1]
        packed = name.lower().endswith(".zip")
        most = self.limits.inner_bytes if packed else self.limits.file_bytes
        large = member.file_size > _STEP
        if large and member.file_size > self.limits.ratio * max(member.compress_size, 1):
            self._tell("S104", entry.place, f"{told(name)}: packed as only bombs are")
            return False
        if member.file_size > most:
            self._tell("S106", entry.place, too_large(entry.parts, member.file_size))
            return False
        return True

    def _taken(
        self,
        opened: zipfile.ZipFile,
        member: zipfile.ZipInfo,
        entry: Entry,
        folder: Path,
        number: int,
    ) -> Entry:
        """Unpack one member under a name of ours."""
        name = entry.parts[-1]
        stem = re.sub(r"[^A-Za-z0-9-]+", "", Path(name).stem)[:40]
        to = folder / f"{number:05d}-{stem}{Path(name).suffix.lower()}"
        try:
            with opened.open(member) as source:
                self.spent += _written(source, to)
        except _BROKEN as error:
            self._tell("S103", entry.place, f"{told(name)} cannot be unpacked: {_reason(error)}")
            return entry
        return Entry(entry.parts, to, entry.place, entry.inner)

    def _tell(self, code: str, at: Path, message: str, warning: bool = False) -> None:
        severity = "warning" if warning else "error"
        self.problems.append(Problem(code, Place(seen(at)), message, HINTS[code], severity))


def too_large(parts: tuple[str, ...], size: int) -> str:
    """The sentence about a file that is left unread."""
    return f"{told('/'.join(parts))}: {size / 1e6:,.0f} MB, left unread"


def unwanted(names: tuple[str, ...]) -> bool:
    """Whether a file is what systems and editors leave behind."""
    return any(one.startswith(".") or one in ("__MACOSX", "__pycache__") for one in names)


def _name(parts: tuple[str, ...], at: Path) -> str:
    return told("/".join(parts) or at.name)


def _reason(error: BaseException) -> str:
    return told(" ".join(str(error).split())) or type(error).__name__


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _written(source: IO[bytes], to: Path) -> int:
    """Write a member, which never gives more bytes than it says, as a file that nobody may run.

    Raises:
        Unwritable: the folder cannot be written, or has no room.
    """
    part = to.with_name(f"{to.name}.part")
    written = 0
    with _ours(to):
        part.unlink(missing_ok=True)
        kept = open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb")  # noqa: SIM115
    try:
        with kept:
            while piece := source.read(_STEP):
                written += len(piece)
                with _ours(to):
                    kept.write(piece)
                    kept.flush()
        with _ours(to):
            part.chmod(0o644)
            part.replace(to)
    finally:
        part.unlink(missing_ok=True)
    return written


@contextlib.contextmanager
def _ours(path: Path) -> Iterator[None]:
    """Whatever fails in here is the folder's fault, and not the archive's.

    Raises:
        Unwritable: the folder cannot be written, or has no room.
    """
    try:
        yield
    except OSError as error:
        told = f"{path.parent} cannot be written: {error.strerror}"
        raise Unwritable(told, hint="make room, or name another folder to work in") from error


def _directory_is_too_long(archive: Path, files: int, zip64: bool) -> str:
    """Why the list of an archive's files should not be read; it is held in memory as a whole."""
    with archive.open("rb") as opened:
        opened.seek(max(0, archive.stat().st_size - (1 << 16) - 42))
        tail = opened.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(tail):
        return "no zip archive, or a part of one"
    if tail[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
        return "" if zip64 else "an archive of the kind for more than 4 GB"
    (length,) = struct.unpack("<I", tail[at + 12 : at + 16])
    return f"more than {files} files" if length > files * _ENTRY * 4 else ""


def _decoded(member: zipfile.ZipInfo) -> tuple[str, bool]:
    """A member's name, and whether its code page had to be guessed."""
    if member.flag_bits & _UTF8:
        return member.orig_filename, False
    raw = member.orig_filename.encode("cp437", "replace")
    told_so = _unicode_name(member.extra, raw)
    if told_so is not None:
        return told_so, False
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        return member.orig_filename, True


def _unicode_name(extra: bytes, raw: bytes) -> str | None:
    """The name in Info-ZIP's extra field, where it belongs to this member."""
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        body, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_NAME and len(body) > 5:
            (checksum,) = struct.unpack("<I", body[1:5])
            if checksum == zlib.crc32(raw):
                return body[5:].decode("utf-8", "replace")
    return None


def _unsafe(name: str) -> str:
    """Why a member's name may not be followed; empty where it may."""
    path = name.replace("\\", "/")
    parts = path.removesuffix("/").split("/")
    if path.startswith("/") or path[1:2] == ":" or any(one in ("", ".", "..") for one in parts):
        return "its path leads out of the archive"
    if any(ord(one) < 32 or ord(one) == 127 for one in path):
        return "its name holds control characters"
    return "its path is too long" if len(path) > 1000 or len(parts) > 20 else ""


def _no_file(kind: int, member: zipfile.ZipInfo) -> str:
    """Why a member is not a file or folder that can be read; empty where it is."""
    if kind == stat.S_IFLNK:
        return "a symbolic link, which is not followed"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "a device or pipe"
    if member.compress_type not in _PACKINGS:
        return "it is packed in an unusual way"
    return "it is locked by a password" if member.flag_bits & _ENCRYPTED else ""

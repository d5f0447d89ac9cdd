"""A file's digest is that of what it holds, whatever is remembered."""

from __future__ import annotations

import os
import time

import pytest

from castalia import contents

LONG_AGO = 1_000_000_000


@pytest.fixture
def settled(monkeypatch):
    """Files count as settled at once, so that what is remembered is used."""
    monkeypatch.setattr(contents, "_SETTLED_NS", -(10**12))


def test_what_is_not_there_has_a_digest(tmp_path):
    """Absence and folders are told from empty files."""
    empty = tmp_path / "empty"
    empty.touch()
    assert contents.digest_of(tmp_path / "none") == contents.digest_of(tmp_path) == "none"
    assert contents.digest_of(empty) not in ("none", "")


def test_a_file_is_read_once(tmp_path, settled, monkeypatch):
    """What has not changed is not read again."""
    path = tmp_path / "file"
    path.write_text("one")
    first = contents.digest_of(path)
    monkeypatch.setattr(contents.hashlib, "file_digest", None)  # a second reading would fail
    assert contents.digest_of(path) == first


def test_a_file_that_changed_just_now_is_read_again(tmp_path, monkeypatch):
    """Its clock may not have ticked before it changes once more."""
    path = tmp_path / "file"
    path.write_text("one")
    contents.digest_of(path)
    monkeypatch.setattr(contents.hashlib, "file_digest", None)
    with pytest.raises(TypeError):
        contents.digest_of(path)


def test_times_that_are_set_back_deceive_nobody(tmp_path, settled):
    """Another content of the same length with the same time of writing has another digest."""
    path = tmp_path / "file"
    path.write_text("one")
    os.utime(path, (LONG_AGO, LONG_AGO))
    first = contents.digest_of(path)
    time.sleep(0.05)  # the clock of its state ticks
    path.write_text("two")
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert contents.digest_of(path) != first
    other = tmp_path / "other"
    other.write_text("one")
    os.utime(other, (LONG_AGO, LONG_AGO))
    other.replace(path)
    assert contents.digest_of(path) == first

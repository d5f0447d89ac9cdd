"""Datasets are held several at a time, and one that dies is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from castalia import stores, surveying
from castalia.contract import DatasetResult


def dies(name: str, values: bool | None, store: str | None, folder: Path) -> DatasetResult:
    """A check that ends its process."""
    os._exit(7)


def test_results_come_in_order():
    """A result a name, in the order asked for, equal to those of one at a time."""
    names = ["soi-darwin", "etopo-60", "co2-mauna-loa"]
    heard: list[str] = []
    found = surveying.survey(names, store="sample", done=lambda one: heard.append(one.name))
    assert [one.name for one in found] == names
    assert sorted(heard) == sorted(names)
    assert [one.clauses for one in found] == [stores.check(name).clauses for name in names]
    assert all(one.good and one.seconds > 0 for one in found)


def test_nothing_to_hold():
    """No name gives no result."""
    assert surveying.survey([]) == []


def test_a_process_that_dies(monkeypatch):
    """A library that takes its process down is a result, not our end."""

    monkeypatch.setattr(stores, "check", dies)
    (found,) = surveying.survey(["soi-darwin"])
    assert (found.fault, found.state) == ("Died", "faulty")
    assert "died" in found.problem


AFTER_AN_OBJECT_STORE = """
import os
from castalia import stores, surveying
from castalia.stores import mirroring, serving

if __name__ == "__main__":
    with serving.serving() as server:
        mirroring.fill(server.endpoint, [stores.find("mur-sst")], serving.KEYS)
        os.environ["AWS_ENDPOINT_URL"] = server.endpoint
        stores.open_dataset("mur-sst", "mirror")
        (found,) = surveying.survey(["mur-sst"], values=False, store="mirror")
        print(found.state, found.store)
"""


def test_whoever_has_opened_an_object_store_may_survey(tmp_path):
    """Threads of an object store that is open already keep nobody waiting."""
    script = tmp_path / "after.py"
    script.write_text(AFTER_AN_OBJECT_STORE)
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout == "kept mirror\n"

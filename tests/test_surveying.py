"""Datasets are held several at a time, and one that dies is told."""

from __future__ import annotations

import os

from castalia import stores, surveying
from castalia.contract import DatasetResult


def dies(name: str, values: bool | None, store: str | None) -> DatasetResult:
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

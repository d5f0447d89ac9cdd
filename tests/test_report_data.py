"""Datasets held against their contracts, as people and programs read it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from castalia import progressing, report_data
from castalia.contract import ClauseResult, DatasetResult
from castalia.errors import Place

SST = Place(Path("datasets/sst.yml"), 12)
KEPT = ClauseResult("dims.time", SST, "54", "54", True)
BROKEN = ClauseResult("variables.sst.units", SST, "K", "degC", False)
HELD = [
    DatasetResult("sst", "sample", (KEPT, BROKEN)),
    DatasetResult("relief", "mirror", (KEPT,)),
    DatasetResult("gone", "live", (), "gone.yml:3: no answer\n  later", "Unreachable", 5, 31.25),
    DatasetResult("odd", "sample", (), "odd.yml:3: damaged\n  make it", "DamagedSample"),
]


def test_as_text():
    """Broken clauses with their place and both sides, a count of the kept, tries and seconds."""
    assert report_data.dataset_results(HELD, "text") == (
        "sst     sample  1 clause kept, 1 broken\n"
        "  datasets/sst.yml:12: variables.sst.units: promised K, found degC\n"
        "relief  mirror  1 clause kept\n"
        "gone    live    unreachable after 5 tries, 31.2 s\n"
        "  gone.yml:3: no answer\n"
        "    later\n"
        "odd     sample  faulty after 1 try, 0.0 s\n"
        "  odd.yml:3: damaged\n"
        "    make it\n"
        "1 of 4 datasets keep their contracts, 1 broken, 1 unreachable, 1 faulty"
    )
    loud = report_data.dataset_results(HELD, "text", verbose=True)
    assert "  kept dims.time: 54; found 54\n" in loud


def test_as_json():
    """The same for programs; kept clauses stand there with `verbose` only."""
    sst, relief, gone, odd = json.loads(report_data.dataset_results(HELD, "json"))["datasets"]
    assert (sst["kept"], sst["broken"], sst["store"], sst["state"]) == (1, 1, "sample", "broken")
    assert sst["clauses"] == [
        {
            "clause": "variables.sst.units",
            "kept": False,
            "promised": "K",
            "found": "degC",
            "file": "datasets/sst.yml",
            "line": 12,
        }
    ]
    assert (relief["clauses"], relief["problem"], relief["state"]) == ([], None, "kept")
    assert gone["problem"].endswith("later")
    assert (gone["state"], gone["fault"], gone["tries"]) == ("unreachable", "Unreachable", 5)
    assert (odd["state"], odd["seconds"]) == ("faulty", 0.0)
    loud = json.loads(report_data.dataset_results(HELD, "json", verbose=True))["datasets"]
    assert [len(row["clauses"]) for row in loud] == [2, 1, 0, 0]


@pytest.mark.parametrize("terminal", [False, True])
def test_counting(terminal):
    """A person sees how far it is and what is wrong so far; elsewhere nothing is shown."""
    console = Console(file=io.StringIO(), width=80, force_terminal=terminal)
    with progressing.Counting("holding", len(HELD), console) as counting:
        for result in HELD:
            counting.one_more(result)
    shown = console.file.getvalue()
    assert bool(shown) is terminal
    assert ("gone: unreachable" in shown) is terminal
    assert "relief:" not in shown

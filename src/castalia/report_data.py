"""Datasets held against their contracts, as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from castalia.contract import DatasetResult
from castalia.errors import Place


def dataset_results(found: Sequence[DatasetResult], output: str, verbose: bool = False) -> str:
    """Datasets held against their contracts, as `text` or `json`.

    Args:
        found: A result a dataset.
        output: The form.
        verbose: Whether the clauses that are kept are written, too, and not only counted.
    """
    return {"text": _as_text, "json": _as_json}[output](found, verbose)


def _as_text(found: Sequence[DatasetResult], verbose: bool) -> str:
    width = max((len(result.name) for result in found), default=0)
    lines = []
    for result in found:
        lines.append(f"{result.name:{width}}  {result.store:6}  {_in_short(result)}")
        lines += [f"  {line}" for line in result.problem.splitlines()]
        for one in result.clauses:
            if not one.kept:
                told = f"{one.clause}: promised {one.promised}, found {one.found}"
                lines.append(f"  {one.place}: {told}")
            elif verbose:
                lines.append(f"  kept {one.clause}: {one.promised}; found {one.found}")
    return "\n".join([*lines, _sum(found)])


def _in_short(result: DatasetResult) -> str:
    """One dataset's line: how many clauses are kept, or what kept it from being opened."""
    if result.problem:
        tries = f"{result.tries} {'try' if result.tries == 1 else 'tries'}"
        return f"{result.state} after {tries}, {result.seconds:.1f} s"
    number = len(result.clauses) - len(result.broken)
    broken = f", {len(result.broken)} broken" if result.broken else ""
    return f"{number} clause{'s' * (number != 1)} kept{broken}"


def _sum(found: Sequence[DatasetResult]) -> str:
    """The last line: how many datasets are good, and what became of the others."""
    states = [result.state for result in found]
    parts = [f"{states.count('kept')} of {len(found)} datasets keep their contracts"]
    parts += [f"{states.count(x)} {x}" for x in ("broken", "unreachable", "faulty") if x in states]
    return ", ".join(parts)


def _as_json(found: Sequence[DatasetResult], verbose: bool) -> str:
    rows = [
        {
            "dataset": result.name,
            "store": result.store,
            "state": result.state,
            "kept": len(result.clauses) - len(result.broken),
            "broken": len(result.broken),
            "problem": result.problem or None,
            "fault": result.fault or None,
            "tries": result.tries,
            "seconds": round(result.seconds, 3),
            "clauses": [
                {
                    "clause": one.clause,
                    "kept": one.kept,
                    "promised": one.promised,
                    "found": one.found,
                    "file": str(Place(one.place.file)),
                    "line": one.place.line,
                }
                for one in (result.clauses if verbose else result.broken)
            ],
        }
        for result in found
    ]
    return json.dumps({"datasets": rows}, indent=2, ensure_ascii=False)

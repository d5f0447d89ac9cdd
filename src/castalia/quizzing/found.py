"""What an executed notebook tells of its questions: published values, and what cells have shown."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from typing import Any

from castalia.quizzing.blocks import fences


def published(notebook: Mapping[str, Any]) -> dict[str, str]:
    """The values that a notebook's hidden cells have published, by name."""
    outputs = (output for cell in notebook["cells"] for output in cell.get("outputs", ()))
    named = {x.get("metadata", {}).get("scrapbook", {}).get("name"): x for x in outputs}
    return texts({name: output for name, output in named.items() if name})


def texts(outputs: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """The text of each published output, by name; myst-nb takes them out and keeps them apart."""
    return {
        name: str(ast.literal_eval("".join(text)))
        for name, output in outputs.items()
        for kind, text in output["data"].items()
        if kind.endswith("text/plain")
    }


def shown(notebook: Mapping[str, Any], hidden_tag: str) -> dict[str, str]:
    """What the cell after each prediction has shown, by the prediction's name.

    Args:
        notebook: With its outputs.
        hidden_tag: Marks the cells that the author did not write.
    """
    found: dict[str, str] = {}
    waiting: list[str] = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            here = fences("".join(cell["source"]))
            waiting += [fence.argument for fence in here if fence.directive == "predict"]
        elif cell["cell_type"] == "code" and hidden_tag not in cell["metadata"].get("tags", ()):
            found |= dict.fromkeys(waiting, _text(cell.get("outputs", ())))
            waiting = []
    return found


def _text(outputs: Iterable[Mapping[str, Any]]) -> str:
    """A cell's outputs as text; of an error its name and message."""
    parts = []
    for output in outputs:
        if output["output_type"] == "stream":
            parts.append("".join(output["text"]))
        elif output["output_type"] == "execute_result":
            parts.append("".join(output["data"].get("text/plain", "")))
        elif output["output_type"] == "error":
            parts.append(f"{output['ename']}: {output['evalue']}")
    return "\n".join(parts)

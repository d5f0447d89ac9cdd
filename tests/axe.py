"""axe-core in Chromium: what it finds on a page, at which widths and in which themes we look."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page
from tools.npm import node_modules

FOLDER = Path(__file__).parent / "tools" / "axe"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
RUN = f"axe.run({{runOnly: {RULES}, resultTypes: ['violations']}})"
WIDTHS = (1280, 390)
THEMES = ("light", "dark")


def script() -> str:
    """axe-core's script."""
    return (node_modules(FOLDER) / "axe-core" / "axe.min.js").read_text()


def faults(page: Page, axe: str) -> list[tuple[str, str]]:
    """What axe finds: rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found = page.evaluate(RUN)["violations"]
    return [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]]

"""Seconds for cold, warm, prose-edit and code-edit builds, ours beside plain `jupyter-book build`.

Both build copies of the same sources with the same environment, one after the other in the same
run, so that only their ratio matters. Usage: python benchmarks/run_book.py [--repeat 3]
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sysconfig.get_path("scripts"))
EDITED = "lessons/python/functions.md"
LEFT_OUT = shutil.ignore_patterns("_build", ".venv", ".git", "node_modules", "__pycache__")


def ours(root: Path) -> list[str]:
    """The command that `make book` runs."""
    return [str(SCRIPTS / "castalia"), "build"]


def plain(root: Path) -> list[str]:
    """Jupyter Book by itself, on the same settings."""
    book = ("--config", str(root / "book.yml"), "--toc", str(root / "_toc.yml"))
    return [str(SCRIPTS / "jupyter-book"), "build", str(root), *book, "-q"]


def edit_prose(root: Path) -> None:
    """Change one word of prose."""
    _edit(root, "## Summary\n", "## Summary\n\nShortly.\n")


def edit_code(root: Path) -> None:
    """Change one code cell."""
    _edit(
        root,
        "```{code-cell} ipython3\nimport ",
        "```{code-cell} ipython3\nimport this_is_new\nimport ",
    )


def _edit(root: Path, old: str, new: str) -> None:
    path = root / EDITED
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise SystemExit(f"{EDITED} no longer holds {old!r}; mend this benchmark")
    path.write_text(text.replace(old, new.replace("this_is_new", "calendar"), 1), encoding="utf-8")


STEPS: dict[str, Callable[[Path], None] | None] = {
    "cold": None,
    "warm": None,
    "prose edit": edit_prose,
    "code edit": edit_code,
}


def timed(command: list[str], root: Path) -> tuple[float, float]:
    """Wall seconds and CPU seconds of a command and its children; an error ends the benchmark."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(
            f"{' '.join(command)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        )
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def once(
    walls: dict[tuple[str, str], list[float]], cpus: dict[tuple[str, str], list[float]]
) -> None:
    """Go through all steps once, alternating between the two builders."""
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        roots = {name: Path(folder) / name.replace(" ", "-") for name in BUILDERS}
        for root in roots.values():
            shutil.copytree(ROOT, root, ignore=LEFT_OUT)
        for step, change in STEPS.items():
            for name, command in BUILDERS.items():
                if change:
                    change(roots[name])
                wall, cpu = timed(command(roots[name]), roots[name])
                walls.setdefault((step, name), []).append(wall)
                cpus.setdefault((step, name), []).append(cpu)
                print(f"  {step:11} {name:13} {wall:7.1f} s", file=sys.stderr)


BUILDERS = {"castalia": ours, "jupyter-book": plain}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=1, help="how often the whole is repeated")
    repeat = parser.parse_args().repeat
    walls: dict[tuple[str, str], list[float]] = {}
    cpus: dict[tuple[str, str], list[float]] = {}
    for _ in range(repeat):
        once(walls, cpus)
    print(f"{'':11} {'builder':13} {'min':>7} {'median':>7} {'max':>7} {'CPU':>7}   ratio to plain")
    for step in STEPS:
        base = statistics.median(walls[step, "jupyter-book"])
        for name in BUILDERS:
            wall = walls[step, name]
            middle = statistics.median(wall)
            print(
                f"{step:11} {name:13} {min(wall):7.1f} {middle:7.1f} {max(wall):7.1f} "
                f"{statistics.median(cpus[step, name]):7.1f}   {middle / base:.2f}"
            )


if __name__ == "__main__":
    main()

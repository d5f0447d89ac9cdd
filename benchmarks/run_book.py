"""A whole book run cold: castalia beside plain Jupyter Book, nbval on two workers, and the floor.

All run the same sources with the same environment, one after the other in the same run, so that only
their ratios matter. Cold means that nothing is kept of any earlier run. The floor is what no runner
can beat: the longest lesson, or the CPU seconds of all cells divided by the cores, whichever is more;
it knows no kernels, no imports and no keeping of results (see floor.py).

Usage: python benchmarks/run_book.py [--book real] [--book 60] [--repeat 3] [--only NAME]... [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import generated_books
import jupytext
import psutil
from measuring import memory_of, timed

from castalia.reading import read_book

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sysconfig.get_path("scripts"))
LEFT_OUT = shutil.ignore_patterns("_build", ".venv", ".git", "node_modules", "__pycache__")
CORES = os.cpu_count() or 1


def ours(root: Path) -> list[str]:
    """Run all lessons."""
    return [str(SCRIPTS / "castalia"), "run"]


def jupyter_book(root: Path) -> list[str]:
    """Jupyter Book by itself, on the same settings; it builds the pages, too."""
    book = ("--config", str(root / "book.yml"), "--toc", str(root / "_toc.yml"))
    return [str(SCRIPTS / "jupyter-book"), "build", str(root), *book, "-q"]


def nbval(root: Path) -> list[str]:
    """Pytest with nbval on two workers, one notebook at a time on each."""
    return [
        *(str(SCRIPTS / "pytest"), "--nbval-lax", "-n", "2", "--dist", "loadfile", "-q"),
        *("-p", "no:cacheprovider", "-c", os.devnull, str(root / "notebooks")),
    ]


BUILDERS: dict[str, Callable[[Path], list[str]]] = {
    "castalia run": ours,
    "jupyter-book build": jupyter_book,
    "nbval-lax -n 2": nbval,
}


@dataclass
class Measured:
    """Seconds of each builder, by repetition, and of the floor."""

    walls: dict[str, list[float]] = field(default_factory=dict)
    cpus: dict[str, list[float]] = field(default_factory=dict)

    def note(self, name: str, wall: float, cpu: float) -> None:
        """One repetition."""
        self.walls.setdefault(name, []).append(wall)
        self.cpus.setdefault(name, []).append(cpu)
        print(f"  {name:22} {wall:7.1f} s, CPU {cpu:7.1f} s", file=sys.stderr)


def laid_out(book: str, root: Path) -> None:
    """Put a book's sources into an empty folder, with its lessons as notebooks for nbval."""
    if book == "real":
        shutil.copytree(ROOT, root, ignore=LEFT_OUT, dirs_exist_ok=True)
    else:
        generated_books.write(root, int(book))
    (root / "notebooks").mkdir()
    for slug, lesson in read_book(root).lessons.items():
        jupytext.write(jupytext.read(lesson.path), root / "notebooks" / f"{slug}.ipynb")


def cleared(root: Path) -> None:
    """Leave nothing of what any builder kept."""
    shutil.rmtree(root / "_build", ignore_errors=True)
    for left in (root / "notebooks").iterdir():  # nbval runs lessons where they lie
        if left.suffix != ".ipynb":
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def floor(root: Path) -> tuple[float, float]:
    """The floor in seconds, and the CPU seconds of all cells; castalia has run there before."""
    command = [sys.executable, str(Path(__file__).with_name("floor.py")), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    cpu = sum(row["cpu_s"] for row in rows)
    return max(cpu / CORES, *(row["wall_s"] for row in rows)), cpu


def measure(book: str, repeat: int, only: list[str] | None) -> tuple[Measured, dict[str, float]]:
    """Run a book by all builders, alternating; and once more to watch memory."""
    found = Measured()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        root = Path(folder) / "book"
        root.mkdir()
        laid_out(book, root)
        for _ in range(repeat):
            for name in only or BUILDERS:
                command = BUILDERS[name]
                cleared(root)
                found.note(name, *timed(command(root), root))
                if name == "castalia run":
                    found.note("floor", *floor(root))
        cleared(root)
        return found, memory_of(ours(root), root, is_warm_process)


def is_warm_process(process: psutil.Process) -> bool:
    """Whether this is the process that lessons are forked from."""
    return "castalia.forking.zygote" in process.cmdline()


def table(found: Measured) -> str:
    """Seconds and ratios, as Markdown."""
    base = statistics.median(found.walls["castalia run"])
    lines = [
        "| | min | median | max | CPU | times castalia run |",
        "|---|---|---|---|---|---|",
    ]
    for name, walls in found.walls.items():
        middle = statistics.median(walls)
        cpu = statistics.median(found.cpus[name])
        cells = (f"{x:.1f}" for x in (min(walls), middle, max(walls), cpu))
        lines.append(f"| {name} | {' | '.join(cells)} | {middle / base:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Print a table a book."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--book", action="append", help="`real`, or how many lessons to generate")
    parser.add_argument("--repeat", type=int, default=3, help="how often the whole is repeated")
    parser.add_argument("--only", action="append", choices=BUILDERS, help="leave others out")
    parser.add_argument("--json", type=Path, help="keep all figures there, too")
    arguments = parser.parse_args()
    os.environ["CASTALIA_STORE"] = "sample"
    kept = {}
    for book in arguments.book or ["real", "60"]:
        found, memory = measure(book, arguments.repeat, arguments.only)
        ratio = statistics.median(found.walls["castalia run"]) / statistics.median(
            found.walls["floor"]
        )
        print(f"\n{book}: {ratio:.2f} times the floor\n\n{table(found)}\n")
        print(", ".join(f"{name} {value:.0f} MiB" for name, value in memory.items()), flush=True)
        kept[book] = {"wall_s": found.walls, "cpu_s": found.cpus, "memory_mib": memory}
    if arguments.json:
        arguments.json.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""What the cells of a book cost by themselves: no kernel, no import, nothing kept or written.

One warm process has imported what the lessons import. Each lesson runs in a fork of it, one after the
other, in a bare IPython shell, where figures are drawn as in a notebook; CPU seconds are those between
its first cell and its last, with all processes that cells start. Prints one JSON object a lesson: slug,
CPU seconds, wall seconds, figures drawn.

Usage: python benchmarks/floor.py BOOK, after `castalia run` there has learned what is imported.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
_NOT_BEFORE = ("castalia.forking", "matplotlib_inline", "_")


def spent() -> float:
    """CPU seconds of this process and of its children that have ended."""
    used = [resource.getrusage(x) for x in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def run(sources: list[str]) -> tuple[float, float, int]:
    """Run cells in a bare shell; CPU seconds, wall seconds, and how many figures were drawn."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell = InteractiveShell.instance()
    cpu, began = spent(), time.perf_counter()
    drawn = 0
    for source in sources:
        with capture_output() as captured:
            shell.run_cell(source, store_history=True)
        drawn += sum("image/png" in output.data for output in captured.outputs)
    return spent() - cpu, time.perf_counter() - began, drawn


def forked(slug: str, sources: list[str]) -> None:
    """Run a lesson's cells in a fork, which prints what they cost."""
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        cpu, wall, drawn = run(sources)
    row = {"lesson": slug, "cpu_s": cpu, "wall_s": wall, "figures": drawn}
    print(json.dumps(row), flush=True)
    os._exit(0)


def main() -> None:
    """Print what each lesson costs."""
    from castalia import myst
    from castalia.reading import read_book

    root = Path(sys.argv[1]).resolve()
    book = read_book(root)
    os.chdir(root)
    os.environ.setdefault("CASTALIA_BOOK", str(root))
    lessons = {
        slug: [
            cell.source
            for cell in myst.notebook(lesson.text, lesson.path).cells
            if cell.cell_type == "code" and "skip-execution" not in cell.metadata.get("tags", ())
        ]
        for slug, lesson in book.lessons.items()
    }
    learned = json.loads((root / "_build" / "imports.json").read_text(encoding="utf-8"))
    for name in [name for names in learned["lessons"].values() for name in names] + list(
        learned["seconds"]
    ):
        # the backend draws only for a shell that was there before it
        if name not in learned["unfit"] and not name.startswith(_NOT_BEFORE):
            with contextlib.suppress(Exception):
                importlib.import_module(name)
    import IPython.core.interactiveshell
    import IPython.utils.capture  # noqa: F401

    for slug, sources in lessons.items():
        forked(slug, sources)


if __name__ == "__main__":
    main()

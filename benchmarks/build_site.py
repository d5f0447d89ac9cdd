"""How long it takes until a change stands in the site: `castalia build`, its preview, Jupyter Book.

    python benchmarks/build_site.py FOLDER --lessons 60 --rounds 3
    python benchmarks/build_site.py FOLDER --growth --save benchmarks/growth.json

The growth is that of what is kept, so its lessons compute little. All figures of a run are made one after the other, by turns, on the same book; seconds of wall time
and of CPU are printed as min/median/max, and ratios against plain `jupyter-book build`. Exercises of
the generated book are noted as proved and not run: proving is measured elsewhere.
"""

from __future__ import annotations

import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click
import generated_books
import psutil
from measuring import timed

from castalia import attempting, proofs, reading, reading_exercises

CASTALIA = [sys.executable, "-m", "castalia.cli"]
JUPYTER_BOOK = [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", "-q"]
JUPYTER_BOOK += ["--config", "book.yml", "--toc", "_toc.yml", "--path-output", "_build/alone"]
MARK = "## One idea\n\n"
SIZES = (60, 120, 180, 240)
PICTURE = "../benchmarks/growth.svg"  # as the page of status sees it, which includes the growth
LONGEST_S = 600
STRAIGHT = 0.1  # of the time, from a straight line, at most
Took = tuple[float, float]
Kinds = Sequence[Callable[[int], str]]


def prepared(root: Path, lessons: int, mixture: Kinds = generated_books.MIXTURE) -> Path:
    """A generated book that was built once; one of its lessons is returned."""
    if not (root / "book.yml").is_file():
        root.mkdir(parents=True, exist_ok=True)
        book = generated_books.write(root, lessons, mixture)
        for exercise in reading_exercises.read_shelf(book).exercises.values():
            proofs.note(root, exercise, len(attempting.answers(exercise)), ())
    timed([*CASTALIA, "build"], root)
    drawing = ("curves", "sketch")
    return next(
        x.path for x in reading.read_book(root).lessons.values() if x.slug.startswith(drawing)
    )


def prose(lesson: Path, word: str) -> None:
    """Put one word more into a lesson's prose."""
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace(MARK, f"{MARK}The word {word} is new.\n\n", 1), encoding="utf-8")


def code(lesson: Path, word: str) -> None:
    """Put one cell more into a lesson, whose output is a word."""
    text = lesson.read_text(encoding="utf-8")
    cell = f'```{{code-cell}} ipython3\n"{word}".upper()\n```\n\n'
    lesson.write_text(text.replace(MARK, MARK + cell, 1), encoding="utf-8")


def shown(
    root: Path, lesson: Path, edit: Callable[[Path, str], None], busy: psutil.Process
) -> Took:
    """Wall seconds from a save until its words stand in the site, and CPU of the preview's processes."""
    word = f"w{time.time_ns()}"
    wanted = word if edit is prose else word.upper()
    page = (root / "_build" / "html" / lesson.relative_to(root)).with_suffix(".html")
    before, start = _cpu(busy), time.monotonic()
    edit(lesson, word)
    while wanted not in page.read_text(encoding="utf-8"):
        if time.monotonic() - start > LONGEST_S:
            raise TimeoutError(f"{wanted} never came up in {page}")
        time.sleep(0.02)
    took = time.monotonic() - start
    time.sleep(3)  # the build tells its end, and the warm process gets ready again
    return took, _cpu(busy) - before


def _cpu(process: psutil.Process) -> float:
    """CPU seconds of a process and all that it started."""
    family = [process, *process.children(recursive=True)]
    return sum(sum(one.cpu_times()[:4]) for one in family)


def told(name: str, found: list[Took], alone: list[Took] | None = None) -> None:
    """Print a row: min/median/max of wall and CPU, and the ratio of medians."""
    columns = [[f"{value:.2f}" for value in _spread(part)] for part in zip(*found, strict=True)]
    row = f"{name:34} wall {'/'.join(columns[0]):>18} s   CPU {'/'.join(columns[1]):>18} s"
    if alone:
        ratio = statistics.median(x for x, _ in alone) / statistics.median(x for x, _ in found)
        row += f"   {ratio:.1f} × as fast as Jupyter Book"
    click.echo(row)


def _spread(values: tuple[float, ...]) -> tuple[float, float, float]:
    return min(values), statistics.median(values), max(values)


def by_turns(root: Path, lesson: Path, rounds: int) -> None:
    """No change and one word, by `castalia build` and by Jupyter Book alone; then the preview."""
    timed(JUPYTER_BOOK, root)
    rows: dict[str, list[Took]] = {}
    for number in range(rounds):
        for name, command in (("castalia build", [*CASTALIA, "build"]), ("alone", JUPYTER_BOOK)):
            rows.setdefault(f"no change, {name}", []).append(timed(command, root))
        prose(lesson, f"{number}{time.time_ns()}")
        for name, command in (("castalia build", [*CASTALIA, "build"]), ("alone", JUPYTER_BOOK)):
            rows.setdefault(f"one word, {name}", []).append(timed(command, root))
    command = [*CASTALIA, "preview", "--port", "8137"]
    server = subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        busy = psutil.Process(server.pid)
        time.sleep(30)  # until it watches, and the warm process is ready
        for _ in range(rounds):
            rows.setdefault("one word, preview", []).append(shown(root, lesson, prose, busy))
            took, cpu = shown(root, lesson, code, busy)
            rows.setdefault("one cell, preview", []).append((took, cpu))
            own = reading.read_record(root, lesson.stem).seconds
            rows.setdefault("beyond the lesson's own time", []).append((took - own, cpu - own))
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=60)
    for name, found in rows.items():
        same = (
            rows[f"{name.partition(',')[0]}, alone"] if name.startswith(("no", "one w")) else None
        )
        told(name, found, same)


def grown(folder: Path, rounds: int) -> list[dict[str, float]]:
    """The medians of wall seconds for books of several sizes."""
    found = []
    for size in SIZES:
        root = folder / f"book-{size}"
        lesson = prepared(root, size, generated_books.CHEAP)
        rows: dict[str, list[Took]] = {"run": [], "no change": [], "one word": []}
        for _ in range(rounds):
            rows["run"].append(timed([*CASTALIA, "run"], root))
            timed([*CASTALIA, "build"], root)
            rows["no change"].append(timed([*CASTALIA, "build"], root))
            prose(lesson, str(time.time_ns()))
            rows["one word"].append(timed([*CASTALIA, "build"], root))
        for name, took in rows.items():
            told(f"{size} lessons, {name}", took)
        medians = {
            name: round(statistics.median(x for x, _ in took), 2) for name, took in rows.items()
        }
        found.append({"lessons": size, **medians})
    return found


LINES = {"run": "-", "one word": "--", "no change": ":"}
WORDS = {
    "run": "`castalia run` that finds all lessons unchanged",
    "one word": "a build after one word of prose",
    "no change": "a build after no change",
}


def drawn(sizes: list[dict[str, float]], place: Path) -> None:
    """Draw the growth as SVG, for the page of status."""
    import matplotlib.pyplot as plt

    plt.rcParams["svg.hashsalt"] = "castalia"
    fig, ax = plt.subplots(figsize=(7, 3.5), layout="constrained")
    for name, line in LINES.items():
        ax.plot(
            [row["lessons"] for row in sizes],
            [row[name] for row in sizes],
            f"{line}o",
            label=WORDS[name].replace("`", ""),
        )
    ax.set(xlabel="lessons in the book", ylabel="time (s)", xlim=0, ylim=0)
    ax.legend()
    fig.savefig(place, facecolor="white", metadata={"Date": None})


def bend(sizes: list[dict[str, float]], name: str) -> float:
    """How far the times of books lie from a straight line over their sizes, at most, as a part of the time."""
    books, times = [row["lessons"] for row in sizes], [row[name] for row in sizes]
    line = statistics.linear_regression(books, times)
    straight = [line.slope * book + line.intercept for book in books]
    return max(abs(time - one) / time for time, one in zip(times, straight, strict=True))


def described(made: dict[str, object], sizes: list[dict[str, float]], picture: str) -> str:
    """The growth as a piece of a page: a figure with its alt text, and a table."""
    first, last = sizes[0], sizes[-1]
    ends = (f"{WORDS[name]} from {first[name]:.1f} to {last[name]:.1f} s" for name in LINES)
    alt = (
        f"Lines of the time in seconds over the number of lessons in the book, "
        f"{first['lessons']} to {last['lessons']}: {'; '.join(ends)}. "
        f"{'All' if all(bend(sizes, x) < STRAIGHT for x in LINES) else 'Not all'} are nearly straight."
    ).replace("`", "")
    rows = [
        f"| {WORDS[name]} | {_cells(sizes, name)} | {bend(sizes, name):.0%} |" for name in LINES
    ]
    return "\n".join(
        [
            f"```{{figure}} {picture}",
            f":alt: {alt}",
            f"Time that a book takes when nothing or little has changed; {made['machine']}, {made['date']}.",
            "```",
            "",
            f"| seconds, medians, for lessons | {' | '.join(str(x['lessons']) for x in sizes)} | bend |",
            f"|---|{'---|' * (len(sizes) + 1)}",
            *rows,
            "",
            "*Bend* is how far the times lie from the straight line that fits them best, at most, as a part of the",
            "time: next to nothing where each lesson costs the same, however many there are.",
            "",
        ]
    )


def _cells(sizes: list[dict[str, float]], name: str) -> str:
    return " | ".join(f"{row[name]:.{1 if row[name] >= 1 else 2}f}" for row in sizes)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--lessons", default=60, show_default=True, help="Of the generated book.")
@click.option("--rounds", default=3, show_default=True, help="How often each figure is taken.")
@click.option("--growth", is_flag=True, help="Measure books of 60, 120, 180 and 240 lessons.")
@click.option(
    "--save",
    type=click.Path(path_type=Path),
    help="Write the growth as JSON there, and beside it as SVG and as a piece of a page.",
)
def main(folder: Path, lessons: int, rounds: int, growth: bool, save: Path | None) -> None:
    """Measure how long it takes until a change stands in the site."""
    os.environ.setdefault("CASTALIA_STORE", "sample")
    folder = folder.resolve()
    click.echo(
        f"{os.cpu_count()} cores, Python {platform.python_version()}, {datetime.now(UTC):%F}"
    )
    if not growth:
        by_turns(folder, prepared(folder, lessons), rounds)
        return
    sizes = grown(folder, rounds)
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    made = {"date": f"{datetime.now(UTC):%F}", "machine": machine, "seconds": sizes}
    if save:
        save.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
        picture = save.with_suffix(".svg")
        drawn(sizes, picture)
        save.with_suffix(".md").write_text(described(made, sizes, PICTURE), encoding="utf-8")


if __name__ == "__main__":
    main()

"""A class marked by castalia, by nbgrader, by otter-grader, and by bare execution: CPU and throughput.

All mark the same submissions, one after the other in one run, by turns, so that only ratios matter. They
are notebooks as `castalia release --as nbgrader` hands them out, with solutions, starters and wrong
answers typed in. Bare execution is the least that any grader can take: one warm process runs cells and
checks, with no sandbox, no second process, and nothing kept; what it had to import is not counted.
Of a Dask cluster, whose workers are there beforehand, what is counted begins with the command, too.
CPU is that of the whole machine, which must do nothing else meanwhile. Memory is told of a run of its
own at the end: the share (PSS) of one process that marks, and of its sandbox with all forks.

nbgrader and otter-grader take as long for each submission of a large class as of a small one, so they may
mark its first students alone (`--others`); choose whole rounds of the exercise's answers.

Usage: python benchmarks/grade.py [--students 40] [--others N] [--exercise SLUG]... [--rounds 3]
    [--without-nbgrader] [--without-otter] [--without-clusters]
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import click
import psutil
from dask.distributed import Client
from measuring import family_memory, timed

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from dask_clusters import started  # noqa: E402
from otter_class import OtterClass  # noqa: E402
from tools.grader import Course  # noqa: E402

from castalia.attempting import answers, cells_of, run  # noqa: E402
from castalia.checking.session import exercises_folder, judge, known_in  # noqa: E402
from castalia.grading.collecting import collect  # noqa: E402
from castalia.grading.marking import sampled  # noqa: E402
from castalia.grading.submitted import read_submitted  # noqa: E402
from castalia.reading_exercises import read_exercise  # noqa: E402

CASTALIA = [sys.executable, "-m", "castalia.cli"]
USUAL = ("winter-of-2009", "kind-of-el-nino")
_SETTLING_S = 3.0  # until workers of Dask do nothing any more


def laid_out(root: Path, slugs: tuple[str, ...], students: int) -> Course:
    """A course of nbgrader in which every student has handed in every exercise."""
    course = Course(root / "course")
    made = [*CASTALIA, "release", *slugs, "--to", str(course.root), "--as", "nbgrader"]
    subprocess.run(made, cwd=ROOT, check=True, capture_output=True)
    for slug in slugs:
        course.run("generate_assignment", slug)
        exercise = read_exercise(exercises_folder() / slug)
        for number in range(students):
            name = answers(exercise)[number % len(answers(exercise))]
            _hand_in(course, exercise, f"student-{number:03}", cells_of(exercise, name))
    return course


def in_otter(course: Course, slugs: tuple[str, ...], root: Path) -> list[OtterClass]:
    """The same exercises and what was handed in for them, as otter-grader takes them."""
    handed_in = {slug: sorted(course.root.glob(f"submitted/*/{slug}/*.ipynb")) for slug in slugs}
    return [
        OtterClass(root, read_exercise(exercises_folder() / slug), found)
        for slug, found in handed_in.items()
    ]


def _hand_in(course: Course, exercise: object, student: str, sources: list[str]) -> None:
    """Put an answer's cells into what was handed out, each where its names are asked for."""
    slug = exercise.slug
    path = course.root / "submitted" / student / slug / f"{slug}.ipynb"
    shutil.copytree(course.root / "release" / slug, path.parent)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    given = {piece.text for piece in exercise.of("given")}
    own = [source for source in sources if source not in given]
    places = [cell for cell in notebook["cells"] if _is_answer(cell)]
    for place in places:
        place["source"] = own.pop(0) if own else ""
    if own and places:
        places[-1]["source"] += "\n\n" + "\n\n".join(own)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def _is_answer(cell: dict) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("solution"))


def ours(course: Course, folder: Path, slugs: tuple[str, ...], *how: str) -> tuple[float, float]:
    """Wall and CPU seconds of `castalia grade` from nothing to a full gradebook."""
    command = begun(course, folder, slugs, *how)
    before = busy()
    wall, _ = timed(command, ROOT)
    return wall, busy() - before


def begun(course: Course, folder: Path, slugs: tuple[str, ...], *how: str) -> list[str]:
    """The command that marks the class into an empty gradebook."""
    shutil.rmtree(folder, ignore_errors=True)
    timed([*CASTALIA, "assignment", "new", str(folder), *slugs], ROOT)
    return [*CASTALIA, "grade", str(course.root / "submitted"), "--course", str(folder), *how]


def on_clusters(
    course: Course, folder: Path, slugs: tuple[str, ...]
) -> Iterator[tuple[str, tuple[float, float]]]:
    """The same over Dask clusters of one and of two workers on this machine."""
    for workers in (1, 2):
        with started(folder / f"cluster-{workers}") as cluster:
            for _ in range(workers):
                cluster.worker()
            with Client(cluster.address, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=120)
            time.sleep(_SETTLING_S)
            measured = ours(course, folder / "own", slugs, "--scheduler", cluster.address)
        yield f"castalia grade, cluster of {workers}", measured


def memory(course: Course, folder: Path, slugs: tuple[str, ...]) -> dict[str, float]:
    """Peak MiB of one process that marks, and of its sandbox."""
    command = begun(course, folder, slugs, "--jobs", "1")
    return family_memory(command, ROOT, is_marker)


def is_marker(process: psutil.Process) -> bool:
    """Whether this process marks for the one that was started."""
    return any("castalia.grading.apart" in word for word in process.cmdline())


def busy() -> float:
    """CPU seconds that this whole machine has worked; what ends in a sandbox is counted nowhere else."""
    told = psutil.cpu_times()
    return told.user + told.nice + told.system


def nbgrader(course: Course, slugs: tuple[str, ...]) -> tuple[float, float]:
    """Wall and CPU seconds of `nbgrader autograde`, which marks one after the other."""
    shutil.rmtree(course.root / "autograded", ignore_errors=True)
    before, began = busy(), time.perf_counter()
    for slug in slugs:
        course.run("autograde", slug, "--force")
    return time.perf_counter() - began, busy() - before


def of_otter(classes: list[OtterClass]) -> tuple[float, float]:
    """Wall and CPU seconds of otter-grader, which marks one after the other."""
    before, began = busy(), time.perf_counter()
    for one in classes:
        one.grade()
    return time.perf_counter() - began, busy() - before


def bare(course: Course, slugs: tuple[str, ...], folder: Path) -> tuple[float, float]:
    """Wall and CPU seconds of cells and checks alone, in this process; the first one warms it up."""
    exercises = {slug: read_exercise(exercises_folder() / slug) for slug in slugs}
    found = collect(course.root / "submitted", slugs, folder).submissions
    with sampled():
        for one in (*found[:1], *found[-1:]):
            _marked_here(exercises[one.exercise], one.path)
        began, cpu = time.perf_counter(), time.process_time()
        for one in found:
            _marked_here(exercises[one.exercise], one.path)
    return time.perf_counter() - began, time.process_time() - cpu


def _marked_here(exercise: object, path: Path) -> None:
    cells = [cell.source for cell in read_submitted(path).cells if "require(" not in cell.source]
    judge(known_in(exercise.folder), run(cells, stop=False), hidden=exercise.hidden)


def told(rows: dict[str, list[tuple[float, float]]], counts: dict[str, int]) -> None:
    """Print a table a submission, with its CPU as a part of that of others.

    Args:
        rows: Wall and CPU seconds of each grader, a pair a round.
        counts: How many submissions each has marked.
    """
    others = [one for one in ("nbgrader", "otter-grader", "bare") if one in rows]
    click.echo(
        "| | wall (s), min/median/max | CPU (s) a submission | a second |"
        + "".join(f" CPU, of {one} |" for one in others)
    )
    click.echo("|---|---|---|---|" + "---|" * len(others))
    middle = {
        name: [statistics.median(column) / counts[name] for column in zip(*found, strict=True)]
        for name, found in rows.items()
    }
    for name, found in rows.items():
        walls = sorted(wall for wall, _ in found)
        wall, cpu = middle[name]
        spread = f"{walls[0]:.1f}/{statistics.median(walls):.1f}/{walls[-1]:.1f}"
        of = [f"{cpu / middle[one][1]:.3f}" for one in others]
        click.echo(
            f"| {name}, {counts[name]} | {spread} | {cpu:.3f} | {1 / wall:.2f} | {' | '.join(of)} |"
        )


@click.command()
@click.option("--students", default=40, show_default=True)
@click.option("--others", type=int, help="Students whom nbgrader and otter-grader mark; all.")
@click.option("--exercise", "slugs", multiple=True, default=USUAL, show_default=True)
@click.option("--rounds", default=3, show_default=True)
@click.option("--without-nbgrader", is_flag=True)
@click.option("--without-otter", is_flag=True)
@click.option("--without-clusters", is_flag=True)
def main(
    students: int, others: int | None, slugs: tuple[str, ...], rounds: int, **without: bool
) -> None:
    """Mark the same class by each of them, by turns."""
    rows: dict[str, list[tuple[float, float]]] = defaultdict(list)
    counts = defaultdict(lambda: students * len(slugs))
    counts["nbgrader"] = counts["otter-grader"] = (others or students) * len(slugs)
    with tempfile.TemporaryDirectory(prefix="grade-") as made:
        root = Path(made)
        course = laid_out(root, slugs, students)
        few = laid_out(root / "few", slugs, others) if others else course
        otters = [] if without["without_otter"] else in_otter(few, slugs, root / "otter")
        for _ in range(rounds):
            for jobs in (1, 2):
                measured = ours(course, root / "own", slugs, "--jobs", str(jobs))
                rows[f"castalia grade --jobs {jobs}"].append(measured)
            if not without["without_clusters"]:
                for name, measured in on_clusters(course, root / "on-clusters", slugs):
                    rows[name].append(measured)
            rows["bare"].append(bare(course, slugs, root / "unpacked"))
            if not without["without_nbgrader"]:
                rows["nbgrader"].append(nbgrader(few, slugs))
            if otters:
                rows["otter-grader"].append(of_otter(otters))
        told(rows, counts)
        most = memory(course, root / "own", slugs)
        click.echo("peak memory: " + ", ".join(f"{one} {mib:.0f} MiB" for one, mib in most.items()))


if __name__ == "__main__":
    main()

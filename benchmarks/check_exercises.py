"""How fast exercises are proved, and how long a learner waits for `check()`.

    python benchmarks/check_exercises.py

Prints answers proved per second, and for each exercise the seconds that judging its solution takes
beyond running it: the first time, when expected values are computed, and after that.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from castalia import attempting, proving, reading_exercises
from castalia.checking.session import judge, known_in

LIMIT_S = 0.3


def main() -> None:
    """Measure all exercises of the book and print a table."""
    os.environ["CASTALIA_STORE"] = "sample"
    folder = Path(__file__).resolve().parent.parent / "exercises"
    exercises, _ = reading_exercises.read_exercises(folder)
    began = time.perf_counter()
    proofs = proving.prove(list(exercises.values()))
    seconds = time.perf_counter() - began
    print(
        f"{len(exercises)} exercises, {len(proofs)} answers in {seconds:.1f} s: "
        f"{len(proofs) / seconds:.1f} answers a second on {os.cpu_count()} cores"
    )
    print(f"{'exercise':<28}{'first check':>14}{'next check':>14}   limit {LIMIT_S} s")
    for exercise in exercises.values():
        answer = attempting.run(attempting.cells_of(exercise, "solution"))
        taken = []
        for _ in range(5):
            began = time.perf_counter()
            judge(known_in(exercise.folder), answer)
            taken.append(time.perf_counter() - began)
        print(f"{exercise.slug:<28}{taken[0]:>12.3f} s{min(taken[1:]):>12.3f} s")


if __name__ == "__main__":
    main()

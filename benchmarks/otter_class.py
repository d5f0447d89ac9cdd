"""A class marked by otter-grader without containers: its tests are the exercise's own checks.

otter runs a student's cells and then its tests in one kernel, a kernel a submission, as its
`otter run` and `otter.api.grade_submission` do on a machine without Docker.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from tools import grader

from castalia.exercise import Exercise
from castalia.reading_exercises import HIDDEN

_TEST = """\
from otter.test_files import test_case

OK_FORMAT = False
name = {part!r}
points = {points}


@test_case(points={points})
def holds(env):
    from castalia.checking.grading import require

    require({slug!r}, {part!r})
    require({slug!r}, {part!r}, {hidden!r})
"""
_PROGRAM = """\
import json, sys
from otter.api import grade_submission

made = sys.argv[1]
for line in sys.stdin:
    results = grade_submission(line.strip(), made, quiet=True)
    print(json.dumps(results.total), flush=True)
"""


class OtterClass:
    """One exercise as an assignment of otter-grader, with what was handed in for it."""

    def __init__(self, root: Path, exercise: Exercise, handed_in: list[Path]) -> None:
        """Write tests and submissions, and let otter pack its autograder."""
        self.root = root / exercise.slug
        (self.root / "tests").mkdir(parents=True)
        secret = exercise.hidden / HIDDEN if exercise.hidden else None
        hidden = secret.read_text(encoding="utf-8") if secret else "CHECKS = {}"
        for part, told in exercise.options.parts.items():
            test = _TEST.format(slug=exercise.slug, part=part, points=told.points, hidden=hidden)
            (self.root / "tests" / f"{part}.py").write_text(test, encoding="utf-8")
        self.submissions = [_without_checks(path, self.root) for path in handed_in]
        self._run(["-m", "otter", "generate", "-o", "autograder.zip", "--no-environment"])

    def grade(self) -> list[float]:
        """The points of each submission, one after the other in one process of otter's."""
        names = "\n".join(map(str, self.submissions))
        said = self._run(["-c", _PROGRAM, str(self.root / "autograder.zip")], names)
        points = [float(one) for one in said.split()]
        if len(points) != len(self.submissions) or not any(points):
            raise SystemExit(f"otter-grader did not mark what was handed in: {said[-1000:]}")
        return points

    def _run(self, words: list[str], told: str = "") -> str:
        """Run otter's Python with nothing of the user's own settings; what it printed."""
        root = Path(__file__).resolve().parent.parent
        own = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR", "CASTALIA_PROGRESS")
        variables = {name: str(self.root / ".own" / name.lower()) for name in own}
        variables |= {"CASTALIA_STORE": "sample", "PYTHONPATH": str(root / "src")}
        done = subprocess.run(
            [str(grader.python("otter")), *words],
            cwd=self.root,
            env={**os.environ, **variables},
            input=told,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"otter-grader failed:\n{done.stdout[-1000:]}\n{done.stderr[-3000:]}")
        return done.stdout


def _without_checks(path: Path, root: Path) -> Path:
    """A copy of a submission without the cells that hold nbgrader's tests; its place."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"] = [
        cell for cell in notebook["cells"] if not cell["metadata"].get("nbgrader", {}).get("grade")
    ]
    copy = root / "submitted" / path.parent.parent.name / path.name
    copy.parent.mkdir(parents=True)
    copy.write_text(json.dumps(notebook), encoding="utf-8")
    return copy

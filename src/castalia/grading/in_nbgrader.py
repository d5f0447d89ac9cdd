"""A program for the Python that has nbgrader: marks as JSON in, rows of its gradebook out.

It is run by its path, and imports nothing of castalia. Everything goes through nbgrader's own API.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import Any

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.baseapp import NbGrader


def main() -> None:
    """Read marks from stdin, write them into the course in this folder, and say what was not there."""
    kept, sys.stdout = sys.stdout, sys.stderr  # what nbgrader says is no answer of ours
    app = NbGrader()
    app.initialize([], root=os.getcwd())
    told = []
    with Gradebook(app.coursedir.db_url, app.coursedir.course_id) as book:
        for marks in json.load(sys.stdin):
            try:
                told.append([marks["student"], marks["assignment"], written(book, app, marks)])
            except Exception as error:
                book.db.rollback()
                reason = f"{type(error).__name__}: {error}"
                told.append([marks["student"], marks["assignment"], [reason]])
    json.dump(told, kept)


def written(book: Gradebook, app: NbGrader, marks: dict[str, Any]) -> list[str]:
    """Write the marks of one submission; what could not be found, in words."""
    assignment, student, notebook = (marks[one] for one in ("assignment", "student", "notebook"))
    try:
        book.find_notebook(notebook, assignment)
    except MissingEntry:
        return ["nbgrader knows no such assignment: run nbgrader generate_assignment first"]
    book.update_or_create_student(student)
    stamp = {"timestamp": marks["timestamp"]} if marks["timestamp"] else {}
    book.update_or_create_submission(assignment, student, **stamp)
    at = (notebook, assignment, student)
    made, place = filled_in(app, marks)
    unread = changed(made, place, marks)
    told = []
    for name, (points, possible, manual) in marks["cells"].items():
        try:
            grade = book.find_grade(name, *at)
        except MissingEntry:
            told.append(f"nbgrader knows no graded cell {name}")
            continue
        if grade.max_score != possible:
            told.append(f"{name} is worth {grade.max_score:g} points there, and {possible:g} here")
        by_a_person = name in marks["by a person"]
        grade.auto_score = None if by_a_person else points
        if manual is not None:
            grade.manual_score = manual
        if manual is not None or not by_a_person:
            grade.needs_manual_grade = False
        elif grade.manual_score is None or name in unread:
            grade.needs_manual_grade = True
    submitted = book.find_submission_notebook(*at)
    submitted.late_submission_penalty = marks["late"]
    for comment in submitted.comments:
        part = comment.name.rpartition("__")[0]  # unless a person marks the cell itself
        told_of = comment.name if comment.name in marks["comments"] else part
        comment.auto_comment = marks["comments"].get(told_of)
    book.db.commit()
    return [*told, *autograded(app, marks, made, place)]


def filled_in(app: NbGrader, marks: dict[str, Any]) -> tuple[Any, str]:
    """The notebook that was handed out, if there, with the student's answers; where it is to lie."""
    course, name = app.coursedir, f"{marks['notebook']}.ipynb"
    where = (marks["student"], marks["assignment"])
    place = os.path.join(course.format_path(course.autograded_directory, *where), name)
    handed_out = os.path.join(
        course.format_path(course.release_directory, ".", marks["assignment"]), name
    )
    if not os.path.isfile(handed_out):
        return None, place
    made = nbformat.read(handed_out, as_version=4)
    for answer, cell in solutions(made).items():
        cell.source = marks["answers"].get(answer, cell.source)
    return made, place


def solutions(notebook: Any) -> dict[str, Any]:
    """The cells that students answer in, by name."""
    known = ((cell.metadata.get("nbgrader", {}), cell) for cell in notebook.cells)
    return {one["grade_id"]: cell for one, cell in known if one.get("solution")}


def changed(made: Any, place: str, marks: dict[str, Any]) -> set[str]:
    """The answers that are others than those which formgrader shows until now."""
    if made is None or not os.path.isfile(place):
        return set()
    before = solutions(nbformat.read(place, as_version=4))
    now = {
        name: (cell.source, marks["as written"].get(name)) for name, cell in solutions(made).items()
    }
    return {
        name for name, forms in now.items() if name in before and before[name].source not in forms
    }


def autograded(app: NbGrader, marks: dict[str, Any], made: Any, place: str) -> list[str]:
    """Write the notebook with the student's answers, for formgrader and feedback."""
    course, folder = app.coursedir, os.path.dirname(place)
    where = (marks["student"], marks["assignment"])
    if made is None:
        handed_out = course.format_path(course.release_directory, ".", marks["assignment"])
        path = os.path.relpath(os.path.join(handed_out, os.path.basename(place)))
        return [f"{path} is not there, so formgrader can show no notebook"]
    os.makedirs(folder, exist_ok=True)
    nbformat.write(made, place)
    stamp = os.path.join(course.format_path(course.submitted_directory, *where), "timestamp.txt")
    if os.path.isfile(stamp):
        shutil.copyfile(stamp, os.path.join(folder, "timestamp.txt"))
    return []


if __name__ == "__main__":
    main()

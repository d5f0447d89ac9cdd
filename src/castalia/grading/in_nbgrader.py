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
        grade.needs_manual_grade = by_a_person and grade.manual_score is None
    submitted = book.find_submission_notebook(*at)
    submitted.late_submission_penalty = marks["late"]
    for comment in submitted.comments:
        part = comment.name.rpartition("__")[0]  # unless a person marks the cell itself
        told_of = comment.name if comment.name in marks["comments"] else part
        comment.auto_comment = marks["comments"].get(told_of)
    book.db.commit()
    return [*told, *autograded(app, marks)]


def autograded(app: NbGrader, marks: dict[str, Any]) -> list[str]:
    """Put the student's answers into the notebook that was handed out, for formgrader and feedback."""
    course, name = app.coursedir, f"{marks['notebook']}.ipynb"
    handed_out = os.path.join(
        course.format_path(course.release_directory, ".", marks["assignment"]), name
    )
    if not os.path.isfile(handed_out):
        return [f"{os.path.relpath(handed_out)} is not there, so formgrader can show no notebook"]
    made = nbformat.read(handed_out, as_version=4)
    for cell in made.cells:
        known = cell.metadata.get("nbgrader", {})
        if known.get("solution") and known.get("grade_id") in marks["answers"]:
            cell.source = marks["answers"][known["grade_id"]]
    where = (marks["student"], marks["assignment"])
    folder = course.format_path(course.autograded_directory, *where)
    os.makedirs(folder, exist_ok=True)
    nbformat.write(made, os.path.join(folder, name))
    stamp = os.path.join(course.format_path(course.submitted_directory, *where), "timestamp.txt")
    if os.path.isfile(stamp):
        shutil.copyfile(stamp, os.path.join(folder, "timestamp.txt"))
    return []


if __name__ == "__main__":
    main()

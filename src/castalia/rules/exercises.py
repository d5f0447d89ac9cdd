"""Rules for exercises: what can be seen without running them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from castalia.checking import text as texts
from castalia.errors import Place, Problem
from castalia.exercise import Exercise
from castalia.parsing import HINTS
from castalia.reading_exercises import WRONG_HINT, Shelf
from castalia.rules.base import Rule

_FILES = re.compile(r"exercise\.md|checks\.py|hidden_checks\.py|wrong/[a-z0-9-]+\.py")
MOST_HINTS = 3
FEWEST_WRONG = 2


class ExerciseRule(Rule):
    """A rule about the exercises of a book."""

    about = "exercises"

    def check(self, shelf: Shelf) -> Iterator[Problem]:
        """Yield a problem wherever the rule does not hold."""
        for exercise in shelf.exercises.values():
            yield from self.check_one(exercise, shelf)

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Yield a problem wherever one exercise breaks the rule."""
        yield from ()


class ReadingExerciseRule(ExerciseRule):
    """A promise that `reading_exercises` holds files against."""

    def check(self, shelf: Shelf) -> Iterator[Problem]:
        """Pass on what `reading_exercises` found."""
        yield from (problem for problem in shelf.problems if problem.code == self.code)


class E001(ReadingExerciseRule):
    """An exercise's front matter is YAML with exactly the keys of an exercise."""

    hint = HINTS["E001"]


class E002(ReadingExerciseRule):
    """A wrong answer begins with comments that name its part, what it shows and what it is told."""

    hint = WRONG_HINT


class E101(ExerciseRule):
    """An exercise's folder holds `exercise.md`, `checks.py`, files in `wrong/` and nothing else.

    `hidden_checks.py` may stand there, too.
    """

    hint = "add what is missing and remove what does not belong there"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Compare the folder's files with those an exercise has."""
        if "checks.py" not in exercise.files:
            yield self.problem(Place(exercise.path, 1), "there is no checks.py beside it")
        for name in exercise.files:
            if not _FILES.fullmatch(name):
                place = Place(exercise.folder / name, 1)
                yield self.problem(place, "this file is no part of an exercise")


class E102(ExerciseRule):
    """The points of an exercise are the sum of its parts' points."""

    hint = "correct `points`, or those of a part"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Add up."""
        total = sum(part.points for part in exercise.options.parts.values())
        if total != exercise.options.points:
            message = f"the exercise gives {exercise.options.points} points, its parts {total}"
            yield self.problem(exercise.place("options", "points"), message)


class E103(ExerciseRule):
    """A part has at most three hints: where to look, which function, nearly the code."""

    hint = "keep the three that help most"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Count each part's hints, and find those that stand before the first solution."""
        for part in ("", *exercise.options.parts):
            hints = exercise.of("hint", part)
            if not part and hints:
                place = Place(exercise.path, hints[0].line)
                yield self.problem(place, "a hint stands before any solution", "move it after one")
            elif len(hints) > MOST_HINTS:
                place = Place(exercise.path, hints[MOST_HINTS].line)
                yield self.problem(place, f"{part} has {len(hints)} hints")


class E104(ExerciseRule):
    """An exercise names a lesson of the book, and outcomes that this lesson has."""

    hint = "use the names that stand in the lesson's header"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Look lesson and outcomes up."""
        options = exercise.options
        lesson = shelf.lessons.get(options.lesson)
        if lesson is None and options.lesson in shelf.unread:
            return  # what is wrong with it is told already
        if lesson is None:
            message = f"there is no lesson {options.lesson!r}"
            yield self.problem(exercise.place("options", "lesson"), message)
            return
        for number, name in enumerate(options.outcomes):
            if name not in lesson.options.outcomes:
                message = f"the lesson {lesson.slug} has no outcome {name!r}"
                place = exercise.place("options", "outcomes", str(number))
                yield self.problem(place, message)


class E105(ExerciseRule):
    """An exercise has at least two wrong answers, each for a part that it has."""

    hint = "write down a mistake that learners make, as code, in wrong/"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Count them, and look their parts up."""
        if len(exercise.wrong) < FEWEST_WRONG:
            message = f"{len(exercise.wrong)} wrong answers; {FEWEST_WRONG} at least are needed"
            yield self.problem(Place(exercise.path, 1), message)
        for wrong in exercise.wrong:
            if wrong.part not in exercise.options.parts:
                known = ", ".join(exercise.options.parts)
                message = f"there is no part {wrong.part!r}"
                yield self.problem(Place(wrong.path, 1), message, f"the parts are: {known}")


class E106(ExerciseRule):
    """Each part has a solution and a reason why it works, and each solution names its part.

    A part that a person marks has an answer in words instead, or a solution without a check.
    """

    hint = "tag the cell `[solution, PART]`; write `:::{why}` after it"
    in_words = "write `:::{answer} PART` with a good answer, or one cell tagged `[solution, PART]`"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Match solutions, reasons and parts."""
        for piece in exercise.of("solution"):
            if piece.part not in exercise.options.parts:
                message = f"this solution names no part of the exercise: {piece.part or 'nothing'}"
                yield self.problem(Place(exercise.path, piece.line), message)
        for part in exercise.options.checked:
            for kind, told in (("solution", "has no solution"), ("why", "does not say why")):
                if not exercise.of(kind, part):
                    place = exercise.place("options", "parts", part)
                    yield self.problem(place, f"the part {part} {told}")
        yield from self._by_hand(exercise)

    def _by_hand(self, exercise: Exercise) -> Iterator[Problem]:
        """Match answers and the parts that persons mark."""
        parts = exercise.options.parts
        for piece in exercise.of("answer"):
            if piece.part not in parts or not parts[piece.part].rubric:
                place = Place(exercise.path, piece.line)
                message = f"this answer names no part with a rubric: {piece.part or 'nothing'}"
                yield self.problem(place, message, self.in_words)
        for part, facts in parts.items():
            found = len(exercise.of("answer", part)) + len(exercise.of("solution", part))
            if facts.rubric and found != 1:
                place = exercise.place("options", "parts", part)
                told = f"the part {part} has {found} answers, and a person marks one"
                yield self.problem(place, told, self.in_words)


class E107(ExerciseRule):
    """A faded exercise has blanks in each part, each of them code of its line; no other has any."""

    hint = "end the line with `# blank: CODE`, where CODE stands in the line"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Look at each solution's blanks."""
        faded = exercise.options.kind == "faded"
        for part in exercise.options.parts:
            pieces = exercise.of("solution", part)
            if faded and pieces and not any(texts.blanks(one.text) for one in pieces):
                yield self.problem(Place(exercise.path, pieces[0].line), f"{part} has no blank")
        for piece in exercise.of("solution"):
            for number, code, blank in texts.blanks(piece.text):
                place = Place(exercise.path, piece.line + number)
                if not faded:
                    message = f"a blank in an exercise that is {exercise.options.kind}"
                    yield self.problem(place, message, "make its kind faded, or remove the blank")
                elif not blank or blank not in code:
                    yield self.problem(place, f"the blank {blank!r} does not stand in its line")


class E108(ExerciseRule):
    """A part builds only on parts that stand before it, and that a check can find passed."""

    hint = "name an earlier part under `needs`, or move the part"

    def check_one(self, exercise: Exercise, shelf: Shelf) -> Iterator[Problem]:
        """Walk through the parts in order."""
        before: set[str] = set()
        for name, part in exercise.options.parts.items():
            for need in part.needs:
                place = exercise.place("options", "parts", name, "needs")
                if need not in before:
                    told = f"{name} needs {need}, which does not stand before it"
                    yield self.problem(place, told)
                elif exercise.options.parts[need].rubric:
                    told = f"{name} needs {need}, which waits for a person and never passes"
                    yield self.problem(place, told, "leave it out of `needs`")
            before.add(name)

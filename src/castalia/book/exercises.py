"""Exercises in the book: the card in a lesson, the facts on their own page, and lists of them."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from castalia import reading
from castalia.book.computed import Computed
from castalia.book.elements import Element, element, words
from castalia.book.making import View, facts, joined, link, minutes, paragraph
from castalia.exercise import Exercise
from castalia.model import Lesson

KINDS = {
    "guided": "guided: the steps are given",
    "faded": "faded: fill in the blanks",
    "free": "free: from the task alone",
}


class ExerciseDirective(SphinxDirective):
    """Reads `{exercise}`, which places an exercise in its lesson."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A place that is filled when the page is written."""
        slug = self.arguments[0]
        if not reading.is_lesson(self.env.docname):
            raise self.error("exercises are placed in lessons; link to this one instead")
        if f"exercises/{slug}" not in self.env.found_docs:
            raise self.error(f"_toc.yml names no exercise {slug!r}, so there is no page of it")
        return [Computed(kind="exercise-card", name=slug)]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("exercise", ExerciseDirective)


def about(exercise: Exercise) -> str:
    """Kind, difficulty and minutes in one line."""
    options = exercise.options
    difficulty = f"difficulty {options.difficulty} of 9"
    return f"{options.kind} · {difficulty} · {minutes(options.minutes)}"


def practised(view: View, exercise: Exercise) -> str:
    """What an exercise practises, in the words of its lesson's outcomes."""
    lesson = view.book.lessons.get(exercise.options.lesson)
    known = lesson.options.outcomes if lesson else {}
    told = [known[name] for name in exercise.options.outcomes if name in known]
    return "; ".join(f"{sentence[:1].lower()}{sentence[1:]}" for sentence in told)


def to_exercise(view: View, exercise: Exercise) -> nodes.Node:
    """A link to an exercise's page; its title alone where it has none."""
    if exercise.docname not in view.book.toc_lines:
        return nodes.Text(exercise.title)
    return link(exercise.title, view.address(exercise.docname))


def card(view: View, slug: str) -> list[nodes.Node]:
    """An exercise where its lesson places it."""
    exercise = view.shelf.exercises.get(slug)
    if exercise is None:
        return []
    made = element("div", classes=("exercise-card",))
    made += paragraph("Exercise: ", to_exercise(view, exercise), classes=["exercise-title"])
    made += words(about(exercise), "exercise-about")
    if told := practised(view, exercise):
        made += words(f"You practise to {told}.", "exercise-outcomes")
    return [made]


def header(view: View) -> list[nodes.Node]:
    """What the exercise asks and gives, and how to do it; stands below the title."""
    exercise = _here(view)
    options = exercise.options
    lesson = view.book.lessons.get(options.lesson)
    needs = [view.to_lesson(view.book.lessons[x]) for x in options.needs if x in view.book.lessons]
    points = ", ".join(f"{name} {part.points}" for name, part in options.parts.items())
    pairs: list[tuple[str, list[nodes.Node | str]]] = [
        ("Lesson", [view.to_lesson(lesson) if lesson else options.lesson]),
        ("Kind", [KINDS[options.kind]]),
        ("Difficulty", [f"{options.difficulty} of 9"]),
        ("Time", [minutes(options.minutes)]),
        ("Points", [f"{options.points}: {points}" if len(options.parts) > 1 else points]),
        ("Data", joined(view.to_dataset(name) for name in options.datasets) or ["none"]),
    ]
    if needs:
        pairs.insert(1, ("Needs, too", joined(needs)))
    if told := practised(view, exercise):
        pairs.append(("You practise to", [told]))
    box = nodes.container(classes=["lesson-header", "exercise-header"])
    box += facts(pairs)
    box += _how(exercise)
    if proved := view.proofs.get(exercise.slug):
        told = (
            f"Last proved on {proved.when:%Y-%m-%d}: its solution passes, its untouched starter is "
        )
        told += "told apart, and each known mistake gets its own message."
        box += paragraph(told, classes=["stamp", "stamp-passed"])
    return [box]


def _how(exercise: Exercise) -> list[nodes.Node]:
    """Two ways to the notebook, and what to ask there."""
    got = words("Download the notebook", tag="a")
    got["html"] = {"href": f"{exercise.slug}.ipynb", "download": f"{exercise.slug}.ipynb"}
    made = nodes.literal("", f"castalia release {exercise.slug} --to DIR")
    ask = nodes.literal("", f'check("{exercise.slug}")')
    by_hand = any(one.rubric for one in exercise.options.parts.values())
    later = " For a part that a person marks it opens when all parts with checks pass."
    return [
        paragraph("To do it", classes=["outcomes-lead"]),
        paragraph(
            *(got, " and open it in Jupyter where Castalia is installed, or make your copy with "),
            *(made, ". There, ", ask, " says at any time how your answer stands, "),
            *(nodes.literal("", "hint()"), " opens one hint after another, and "),
            *(nodes.literal("", "solution()"), " opens after a pass or three different attempts."),
            *([later] if by_hand else []),
        ),
    ]


def end(view: View) -> list[nodes.Node]:
    """Whether it is done; stands at the end of its page, and is filled by the script."""
    done = element("div", classes=("lesson-done",), exercise=_here(view).slug)
    if progress := view.page("progress"):
        done["data"]["progress"] = view.address(progress)
    return [done]


def _here(view: View) -> Exercise:
    """The exercise whose page is being written."""
    return view.shelf.exercises[view.docname.rpartition("/")[2]]


def listed(view: View, lesson: Lesson) -> list[nodes.Node | str]:
    """A lesson's exercises as links, each with its kind and minutes."""
    return joined(
        nodes.inline(
            "",
            "",
            to_exercise(view, one),
            nodes.Text(f" ({one.options.kind}, {minutes(one.options.minutes)})"),
        )
        for one in view.shelf.of(lesson.slug)
    )


def states(view: View, lesson: Lesson) -> list[Element]:
    """A lesson's exercises as a list in which the script notes what is done; none, no list."""
    items = []
    for one in view.shelf.of(lesson.slug):
        state = words(about(one), "progress-state", tag="span")
        item = element("li", to_exercise(view, one), nodes.Text(" "), state, exercise=one.slug)
        items.append(item)
    return [element("ul", *items, classes=("progress-exercises",))] if items else []

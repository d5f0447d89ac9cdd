"""What a class shows its instructor: each part's distribution, the hardest, what misled whom how often."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from castalia.checking import text as texts
from castalia.checking.findings import Status
from castalia.exercise import Exercise
from castalia.grading import wording
from castalia.grading.distribution import GROUPS, described, drawn
from castalia.grading.facts import FORGEABLE, OTHER_VARIANT, Marking, PartMark, Submission
from castalia.grading.similarity import Compared, compare, own_code
from castalia.grading.sources import cells_of

MOST_HARD = 10


@dataclass(frozen=True)
class PartInsight:
    """How a class did on one part."""

    exercise: str
    part: str
    counts: tuple[tuple[str, int], ...]  # by group of statuses, all groups in their order
    statuses: tuple[tuple[str, int], ...]
    mean: float  # points, of those that do not wait for a person
    possible: float
    hidden: int  # refused by hidden checks alone
    waiting: int = 0  # for a person

    @property
    def submissions(self) -> int:
        """How many submissions were marked."""
        return sum(count for _, count in self.counts)

    @property
    def share(self) -> float:
        """The mean of the points as a share of all that can be earned."""
        nothing = not self.possible or self.waiting == self.submissions
        return 1.0 if nothing else self.mean / self.possible


@dataclass(frozen=True)
class Caught:
    """A misconception, and how many it caught."""

    exercise: str
    part: str
    slip: str
    count: int


@dataclass(frozen=True)
class Insight:
    """All that is known of a class; of each student the last attempt at each exercise counts."""

    students: int
    submissions: int
    parts: tuple[PartInsight, ...]
    caught: tuple[Caught, ...]  # the most frequent first
    forgeable: tuple[str, ...] = ()  # exercises whose tests ran where submissions could reach them
    variants: tuple[tuple[str, str, str], ...] = ()  # student, exercise, what was worked on

    @property
    def waiting(self) -> int:
        """How many answers wait for a person."""
        return sum(one.waiting for one in self.parts)

    def hardest(self) -> tuple[PartInsight, ...]:
        """Parts that not everyone has all points of, those with the fewest points first."""
        ordered = sorted(self.parts, key=lambda one: (one.share, one.exercise, one.part))
        return tuple(one for one in ordered if one.share < 1)[:MOST_HARD]

    def exercises(self) -> dict[str, tuple[PartInsight, ...]]:
        """The parts of each exercise."""
        found: dict[str, list[PartInsight]] = {}
        for one in self.parts:
            found.setdefault(one.exercise, []).append(one)
        return {slug: tuple(parts) for slug, parts in found.items()}


def survey(results: Iterable[tuple[Submission, Marking]]) -> Insight:
    """Sum up the markings of a class."""
    last: dict[tuple[str, str], tuple[Submission, Marking]] = {}
    for submission, marking in results:
        key = submission.student, submission.exercise
        if key not in last or submission.attempt >= last[key][0].attempt:
            last[key] = (submission, marking)
    marks: dict[tuple[str, str], list[PartMark]] = {}
    caught: Counter[tuple[str, str, str]] = Counter()
    for (_, slug), (_, marking) in last.items():
        for mark in marking.parts:
            marks.setdefault((slug, mark.part), []).append(mark)
            if mark.slip and mark.status == Status.MISCONCEPTION:
                caught[slug, mark.part, mark.slip] += 1
    slips = (Caught(*names, count) for names, count in caught.items())
    return Insight(
        students=len({student for student, _ in last}),
        submissions=len(last),
        parts=tuple(_part(*names, found) for names, found in marks.items()),
        forgeable=tuple(sorted({slug for (_, slug), (_, one) in last.items() if one.forgeable})),
        variants=tuple(
            (*key, one.other_variant.removeprefix(OTHER_VARIANT))
            for key, (_, one) in last.items()
            if one.other_variant
        ),
        caught=tuple(sorted(slips, key=lambda one: (-one.count, one.exercise, one.part, one.slip))),
    )


def _part(exercise: str, part: str, marks: list[PartMark]) -> PartInsight:
    statuses = Counter(mark.status for mark in marks)
    counts = ((group, sum(statuses[one] for one in members)) for group, members, *_ in GROUPS)
    judged = [mark.points for mark in marks if mark.status != Status.WAITING]
    return PartInsight(
        exercise,
        part,
        tuple(counts),
        tuple((one.value, statuses[one]) for one in Status if statuses[one]),
        sum(judged) / len(judged) if judged else 0.0,
        marks[-1].possible,
        sum(mark.hidden and mark.status != Status.PASSED for mark in marks),
        statuses[Status.WAITING],
    )


def alike(submissions: Iterable[Submission], exercise: str, known: Sequence[str]) -> Compared:
    """Compare the answers of different students to one exercise, each with the last attempt.

    Args:
        submissions: Of any exercise.
        exercise: Its slug.
        known: Code that counts for nobody.
    """
    last: dict[str, Submission] = {}
    for one in submissions:
        if one.exercise == exercise and (
            one.student not in last or one.attempt >= last[one.student].attempt
        ):
            last[one.student] = one
    return compare({who: own_code(cells_of(one.path), known) for who, one in last.items()}, known)


def given(exercise: Exercise) -> list[str]:
    """The code that counts for nobody: what everybody was given, and our solution in the book."""
    found = [piece.text for piece in exercise.of("given")]
    for piece in exercise.of("solution"):
        asks = exercise.options.parts[piece.part].asks
        found += [
            texts.unmarked(piece.text),
            texts.starter(piece.text, exercise.options.kind, asks),
            f'check("{exercise.slug}", "{piece.part}")',
        ]
    return [*found, "from castalia import check, hint, solution"]


def as_json(insight: Insight, compared: Mapping[str, Compared] | None = None) -> str:
    """All of it for machines."""
    parts = [
        {
            **asdict(one),
            "counts": dict(one.counts),
            "statuses": dict(one.statuses),
            "share": one.share,
        }
        for one in insight.parts
    ]
    pairs = {
        slug: {
            "note": "pairs to look at, never a verdict",
            "compared": one.compared,
            "too short": len(one.short),
            "left off": one.left_off,
            "pairs": [asdict(pair) for pair in one.pairs],
            "groups": one.groups,
        }
        for slug, one in (compared or {}).items()
    }
    made = {
        "students": insight.students,
        "submissions": insight.submissions,
        "waiting": insight.waiting,
        "parts": parts,
        "hardest": [{"exercise": one.exercise, "part": one.part} for one in insight.hardest()],
        "cautions": dict.fromkeys(insight.forgeable, FORGEABLE),
        "other variants": [
            {"student": student, "exercise": slug, "told": told}
            for student, slug, told in insight.variants
        ],
        "misconceptions": [asdict(one) for one in insight.caught],
        "alike": pairs,
    }
    return json.dumps(made, indent=2, ensure_ascii=False)


def page(
    insight: Insight,
    title: str,
    compared: Mapping[str, Compared] | None = None,
    names: Mapping[str, str] | None = None,
) -> str:
    """The report as one HTML page that needs nothing else and runs no script.

    Args:
        insight: What `survey` made.
        title: Of the assignment.
        compared: What `alike` found, by exercise.
        names: What students are called, by id.
    """
    called = names or {}
    figures = {
        slug: {
            "svg": base64.b64encode(drawn(slug, rows)).decode(),
            "alt": described(slug, rows),
            "parts": parts,
        }
        for slug, parts in insight.exercises().items()
        for rows in [[(one.part, one.counts) for one in parts]]
    }
    pairs = {
        slug: [(_called(one.one, called), _called(one.other, called), one) for one in found.pairs]
        for slug, found in (compared or {}).items()
    }
    crowds = {
        slug: [", ".join(_called(one, called) for one in group) for group in found.groups]
        for slug, found in (compared or {}).items()
    }
    facts = {"title": title, "insight": insight, "figures": figures, "groups": GROUPS}
    facts["caution"] = FORGEABLE
    facts["variants"] = [(_called(who, called), *told) for who, *told in insight.variants]
    return wording.page(
        "insight.html", **facts, pairs=pairs, crowds=crowds, compared=compared or {}
    )


def _called(student: str, names: Mapping[str, str]) -> str:
    name = names.get(student, "")
    return f"{name} ({student})" if name else student

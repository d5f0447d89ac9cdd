"""The proofs of an exercise: its solution passes, its starter is untouched, its wrong answers fail.

Each answer is run in a fork of one warm process, so that NumPy and xarray are imported once and no
answer can spoil the next, hang the rest, or take it down.
"""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from castalia.attempting import answers, cell, cells_of, imported, practise, run
from castalia.checking.findings import Finding, Status
from castalia.checking.session import judge, known_in, load_checks
from castalia.checking.varying import given
from castalia.errors import Place, Problem
from castalia.exercise import Exercise, WrongAnswer
from castalia.overlaying import HINT as OVERLAY_HINT
from castalia.reading_exercises import HIDDEN
from castalia.varying import spread, varied

ANSWER_TIMEOUT_S = 120

HINTS = {
    "E201": "mend the solution or the check: a right answer must pass",
    "E202": "the starter must leave every part unattempted: blank or ask for what decides",
    "E203": "mend the check, or the words after `# says:`; they must be the whole message",
    "E204": "fill what the learner reads when the part passes: a `:::{why}` after its solution",
    "E205": "every misconception in checks.py needs a file in wrong/ that triggers it",
    "E206": "mend the code of the check: it may not stop on any answer",
    "E207": "run it by itself; an answer takes seconds, and ends",
    "E209": OVERLAY_HINT,
}


@dataclass(frozen=True)
class Proof:
    """One answer of an exercise, run and judged."""

    exercise: str
    answer: str  # solution, starter, filled, or the name of a file in wrong/
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


def prove(exercises: Sequence[Exercise], jobs: int | None = None) -> list[Proof]:
    """Run and judge every answer of some exercises, in parallel and in the order given.

    Args:
        exercises: As read.
        jobs: Processes at a time; as many as cores by default.
    """
    work = [(exercise, name) for exercise in exercises for name in answers(exercise)]
    _warm(exercises)
    with tempfile.TemporaryDirectory(prefix="proofs-") as folder:
        return list(_forked(work, jobs or os.cpu_count() or 1, Path(folder)))


def _forked(work: Sequence[tuple[Exercise, str]], jobs: int, folder: Path) -> Iterator[Proof]:
    """Prove each answer in a fork of its own, some at a time; proofs come in the order of work.

    Each works in a folder of its own, which is gone when it is proved.
    """
    context = multiprocessing.get_context("fork")
    running: dict[int, tuple[Any, Any, float]] = {}
    done: dict[int, Proof] = {}
    waiting = iter(enumerate(work))
    told = 0
    while told < len(work):
        while len(running) < jobs and (more := next(waiting, None)):
            number, (exercise, name) = more
            ours, theirs = context.Pipe(duplex=False)
            (own := folder / str(number)).mkdir()
            process = context.Process(target=_tell, args=(theirs, exercise, name, own))
            process.start()
            theirs.close()
            running[number] = (process, ours, time.monotonic() + ANSWER_TIMEOUT_S)
        wait([ours for _, ours, _ in running.values()], timeout=0.5)
        for number in list(running):
            if proof := _finished(*work[number], *running[number]):
                done[number] = proof
                del running[number]
                shutil.rmtree(folder / str(number), ignore_errors=True)
        while told in done:
            yield done[told]
            told += 1


def _tell(pipe: Any, exercise: Exercise, answer: str, folder: Path) -> None:
    os.chdir(folder)
    tempfile.tempdir = str(folder)
    threaded: Any = sys.modules.get("dask.threaded")
    if threaded:
        threaded.default_pool = None  # its threads have stayed behind, and would be waited for
        threaded.pools.clear()
    pipe.send(_prove_variants(exercise, answer))
    pipe.close()


def _finished(
    exercise: Exercise, answer: str, process: Any, pipe: Any, until: float
) -> Proof | None:
    """The proof of a fork that ended, or that is ended because it takes too long."""
    if pipe.poll():
        try:
            proof = pipe.recv()
        except EOFError:
            process.join()
            proof = _lost(exercise, answer, f"its process died (exit {process.exitcode})")
    elif time.monotonic() > until:
        process.kill()
        proof = _lost(exercise, answer, f"it did not end within {ANSWER_TIMEOUT_S} seconds")
    else:
        return None
    process.join()
    pipe.close()
    return proof


def _lost(exercise: Exercise, answer: str, message: str) -> Proof:
    path = next((one.path for one in exercise.wrong if one.path.name == answer), exercise.path)
    problem = _problem("E207", Place(path, 1), f"{answer}: {message}")
    return Proof(exercise.slug, answer, (), (problem,))


def problems(exercises: Iterable[Exercise], proofs: Sequence[Proof]) -> list[Problem]:
    """All that the proofs found wrong, and misconceptions that nobody triggers."""
    found = [problem for proof in proofs for problem in proof.problems]
    for exercise in exercises:
        found += [*_untriggered(exercise), *hidden_problems(exercise)]
    return list(dict.fromkeys(found))


def hidden_problems(exercise: Exercise) -> list[Problem]:
    """Hidden checks that cannot be loaded, or name no part: nobody would ever be held to them."""
    path = _hidden_file(exercise)
    try:
        held = load_checks(path) if exercise.hidden else {}
    except Exception as error:
        message = f"hidden checks cannot be loaded: {type(error).__name__}: {error}"
        return [_problem("E206", Place(path, 1), message)]
    found = []
    for part in (one for one in held if one not in exercise.options.checked):
        message = f"hidden checks of {part!r}, which is no part of {exercise.slug} with checks"
        found.append(_problem("E209", Place(path, _line_in(path, f'"{part}"')), message))
    return found


def _hidden_file(exercise: Exercise) -> Path:
    return (exercise.hidden or exercise.folder) / HIDDEN


def _warm(exercises: Sequence[Exercise]) -> None:
    """Load what answers need before there are forks; no thread may be running by then."""
    from castalia import stores

    practise()
    for module in sorted({name for one in exercises for name in imported(one)}):
        with contextlib.suppress(Exception):  # an answer that needs it is told of later
            importlib.import_module(module)
    for name in sorted({name for one in exercises for name in one.options.datasets}):
        stores.open_dataset(name, store="sample").close()
    for one in exercises:
        with contextlib.suppress(Exception):  # a check that cannot be loaded is told of later
            known_in(one.folder).checks(one.hidden)


def _prove_variants(exercise: Exercise, answer: str) -> Proof:
    """Prove one answer, with other values too where the exercise has variants.

    All in one process: a check that keeps one learner's value for the next is found out.
    """
    proof = _prove_one(exercise, answer)
    for values in spread(exercise.options.variants)[1:]:
        if proof.problems:
            break
        with given(values):
            found = _prove_one(varied(exercise, values), answer).problems
        told = ", ".join(f"{name} {value!r}" for name, value in values.items())
        wrongs = tuple(replace(one, message=f"with {told}: {one.message}") for one in found)
        proof = replace(proof, problems=wrongs)
    return proof


def _prove_one(exercise: Exercise, answer: str) -> Proof:
    """Run one answer and judge it; what is wrong becomes problems with file and line."""
    os.environ["CASTALIA_STORE"] = "sample"
    wrong = next((one for one in exercise.wrong if one.path.name == answer), None)
    try:
        live = run(cells_of(exercise, answer), stop=answer in ("solution", "filled"))
    except Exception as error:
        return Proof(exercise.slug, answer, (), (_stopped(exercise, error),))
    known = known_in(exercise.folder)
    public = tuple(judge(known, live))
    found = tuple(judge(known, live, hidden=exercise.hidden)) if exercise.hidden else public
    if broken := [one for one in public if one.status == Status.BROKEN]:
        wrongs = [_broken(exercise.folder / "checks.py", broken[0])]
    elif broken := [one for one in found if one.status == Status.BROKEN]:
        wrongs = [_broken(_hidden_file(exercise), broken[0])]
    elif wrong and wrong.hidden:
        wrongs = list(_refused_in_secret(wrong, public, found if exercise.hidden else ()))
    elif wrong:
        wrongs = list(_refused(wrong, public))
    elif answer == "starter":
        wrongs = list(_untouched(exercise, found))
    else:
        wrongs = list(_passed(exercise, found, answer))
    return Proof(exercise.slug, answer, found, tuple(wrongs))


def _problem(code: str, place: Place, message: str) -> Problem:
    return Problem(code, place, message, HINTS[code])


def _line_of(exercise: Exercise, part: str) -> Place:
    found = exercise.of("solution", part)
    return (
        Place(exercise.path, found[0].line) if found else exercise.place("options", "parts", part)
    )


def _stopped(exercise: Exercise, error: Exception) -> Problem:
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if "<cell " in frame.filename
    ]
    number = int(frames[-1].filename.split()[1]) - 1 if frames else 0
    code = [one for one in exercise.pieces if one.kind in ("given", "solution")]
    line = code[number].line + (frames[-1].lineno or 1) - 1 if frames else code[0].line
    message = f"the solution stopped: {type(error).__name__}: {error}"
    return _problem("E201", Place(exercise.path, line), message)


def _broken(path: Path, found: Finding) -> Problem:
    message = f"the check of {found.part} is broken: {found.message.partition(': ')[2]}"
    return _problem("E206", Place(path, _line_in(path, f'"{found.part}"')), message)


def _passed(exercise: Exercise, findings: Sequence[Finding], answer: str) -> Iterator[Problem]:
    for found in (one for one in findings if one.status != Status.WAITING):
        place = _line_of(exercise, found.part)
        if found.status != Status.PASSED:
            message = f"the {answer} of {found.part} is refused, {found.status}: {found.message}"
            yield _problem("E201", place, message)
        elif not found.message:
            yield _problem("E204", place, f"{found.part} passes without a word of why it works")


def _untouched(exercise: Exercise, findings: Sequence[Finding]) -> Iterator[Problem]:
    for found in findings:
        if found.status not in (Status.UNATTEMPTED, Status.NOT_RUN, Status.WAITING):
            message = f"the starter of {found.part} is {found.status}, not unattempted"
            yield _problem("E202", _line_of(exercise, found.part), message)
    for part in exercise.options.parts:
        alone = [one for one in findings if one.part == part and one.status == Status.NOT_RUN]
        if alone and not _starts_unattempted(exercise, part):
            message = f"the starter of {part} is not unattempted by itself"
            yield _problem("E202", _line_of(exercise, part), message)


def _starts_unattempted(exercise: Exercise, part: str) -> bool:
    """Whether a part that waits for others is unattempted, too, once they are done."""
    cells = [
        cell(exercise, piece, "starter" if piece.part == part else "solution")
        if piece.kind == "solution"
        else piece.text
        for piece in exercise.pieces
        if piece.kind in ("given", "solution")
    ]
    found = judge(known_in(exercise.folder), run(cells, stop=False), [part])
    return found[-1].status == Status.UNATTEMPTED


def _refused_in_secret(
    wrong: WrongAnswer, public: Sequence[Finding], found: Sequence[Finding]
) -> Iterator[Problem]:
    """What is wrong with an answer that passes the public checks and must fail the hidden ones."""
    held = next((one for one in public if one.part == wrong.part), None)
    place = Place(wrong.path, 1)
    if held and held.status != Status.PASSED:
        message = f"not only hidden checks refuse it, {held.status}: {held.message}"
        yield _problem("E203", place, message)
    elif held and not found:
        told = "name their folder: castalia prove --hidden FOLDER"
        yield Problem("E203", place, "only hidden checks refuse it, and there are none here", told)
    else:
        yield from _refused(wrong, found)


def _refused(wrong: WrongAnswer, findings: Sequence[Finding]) -> Iterator[Problem]:
    place = Place(wrong.path, 1)
    found = next((one for one in findings if one.part == wrong.part), None)
    if found is None:
        yield _problem("E203", place, f"there is no part {wrong.part!r}")
    elif found.status == Status.PASSED:
        yield _problem("E203", place, f"this wrong answer passes {wrong.part}")
    elif (found.status, found.slip) != (wrong.status, wrong.slip):
        have = found.slip or found.status
        want = wrong.slip or wrong.status
        message = f"it triggers {have}, not {want}: {found.message}"
        yield _problem("E203", place, message)
    elif wrong.says and " ".join(found.message.split()) != " ".join(wrong.says.split()):
        yield _problem("E203", place, f"it is told otherwise: {found.message}")


def _untriggered(exercise: Exercise) -> Iterator[Problem]:
    """Misconceptions that checks.py names and no wrong answer shows, by their messages."""
    try:
        public = known_in(exercise.folder).checks()
        hidden = load_checks(_hidden_file(exercise)) if exercise.hidden else {}
    except Exception:
        return  # said already: the check is broken
    all_held = [(exercise.folder / "checks.py", *one) for one in public.items()]
    all_held += [(_hidden_file(exercise), *one) for one in hidden.items()]
    for path, part, held in all_held:
        said = {" ".join(one.says.split()) for one in exercise.wrong if one.part == part}
        for slip in (slip for check in held for slip in check.slips):
            if slip.message not in said:
                words = " ".join(slip.message.split()[:3])
                line = _line_in(path, words, slip.name, slip.name.replace("-", "_"))
                message = f"nothing in wrong/ triggers {slip.name} in {part}"
                yield _problem("E205", Place(path, line), message)


def _line_in(path: Any, *words: str) -> int:
    """The first line of a file that holds one of some words, the first word first; else 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for word in words:
        for number, line in enumerate(lines, 1):
            if word in line:
                return number
    return 1

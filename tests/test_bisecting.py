"""The search for the package that breaks a lesson; and once in earnest, with real environments."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest
from small_books import code, make_book
from tiny_wheels import lock_with, wheel

from castalia import bisecting
from castalia.bisecting import Answer, NothingToFind, Trial, search
from castalia.reading import read_book
from castalia.running.locks import Change, Pinned

CHANGES = [
    Change(f"p{n}", Pinned(f"p{n}", "1", f"p{n}==1"), Pinned(f"p{n}", "2", f"p{n}==2"))
    for n in range(20)
]


class Counted:
    """Runs a lesson that breaks on a rule, and counts how often it is asked."""

    def __init__(self, breaks: Callable[[set[str]], bool]) -> None:
        self.breaks = breaks
        self.asked: list[set[str]] = []

    def __call__(self, some: Sequence[Change]) -> Trial:
        names = {change.name for change in some}
        self.asked.append(names)
        passed = not self.breaks(names)
        return Trial(tuple(some), passed, "passed" if passed else "failed in code KeyError 'x'")


@pytest.mark.parametrize("culprit", ["p0", "p7", "p19"])
def test_one_culprit_is_found_by_halving(culprit: str):
    """Of twenty changes the one is found in a few trials and proved from both sides."""
    attempt = Counted(lambda names: culprit in names)
    answer = search(CHANGES, attempt)
    assert [change.name for change in answer.culprits] == [culprit]
    assert answer.proved
    assert answer.trials == len(attempt.asked) <= 2 + 5 + 2
    assert len({frozenset(names) for names in attempt.asked}) == len(attempt.asked), "none twice"


def test_changes_that_break_only_together_are_all_named():
    """Where no single change breaks the lesson, the smallest set that does is found."""
    attempt = Counted(lambda names: {"p3", "p11", "p12"} <= names)
    answer = search(CHANGES, attempt)
    assert [change.name for change in answer.culprits] == ["p3", "p11", "p12"]
    assert answer.proved
    assert answer.trials < 25


def test_a_second_reason_is_not_hidden():
    """When the bad lock fails without the change, too, the answer is not called proved."""
    answer = search(CHANGES, Counted(lambda names: bool({"p4", "p9"} & names)))
    assert [change.name for change in answer.culprits] == ["p4"]
    assert not answer.sufficient.passed
    assert not answer.proved


@pytest.mark.parametrize(
    ("changes", "breaks", "words"),
    [
        ([], lambda names: True, "fix the same packages"),
        (CHANGES, lambda names: True, "fails with the good lock: failed in code"),
        (CHANGES, lambda names: False, "passes with the bad lock"),
    ],
)
def test_nothing_to_find(changes, breaks, words: str):
    """Locks that do not differ, or not in the lesson's verdict, are told apart from an answer."""
    with pytest.raises(NothingToFind, match=words):
        search(changes, Counted(breaks))


@pytest.fixture
def lesson(tmp_path):
    """Any lesson."""
    return make_book(tmp_path, {"one": "Prose.\n"}).lessons["one"]


def answer(*names: str, necessary: bool = True) -> Answer:
    """An answer with these culprits."""
    some = tuple(change for change in CHANGES if change.name in names)
    return Answer(some, Trial(some, False, "crashed"), Trial((), necessary, "timed out"), 7)


def test_the_answer_in_words(lesson):
    """It names the change and both proofs, and says when there is more than one reason."""
    assert bisecting.as_text(answer("p1"), lesson) == (
        "one is broken by p1 1 → 2\n"
        "  the good lock with this change fails, by itself: crashed\n"
        "  the bad lock without it passes\n"
        "  7 environments were tried"
    )
    both = bisecting.as_text(answer("p1", "p2", necessary=False), lesson)
    assert "p1 1 → 2 and p2 1 → 2" in both
    assert "with these changes fails, only together with each other" in both
    assert "without them fails, too, so something else breaks it as well: timed out" in both


def test_the_answer_for_programs(lesson):
    """JSON holds the package, both versions, and whether it is proved."""
    told = json.loads(bisecting.as_json(answer("p1", necessary=False), lesson))
    assert told["culprits"] == [{"package": "p1", "old": "1", "new": "2"}]
    assert (told["proved"], told["trials"]) == (False, 7)


@pytest.mark.slow
def test_the_culprit_is_found_with_real_environments(tmp_path, monkeypatch):
    """Of four changes, one a package gone and one that is new, the one that breaks it is named."""
    wheels = tmp_path / "wheels"
    pins = {
        (name, version): wheel(wheels, name, version, f"value = {value}")
        for name, version, value in [
            ("castaliatide", "1.0", "1"),
            ("castaliatide", "2.0", "None"),
            ("castaliawave", "1.0", "1"),
            ("castaliawave", "1.1", "2"),
            ("castaliafoam", "1.0", "1"),
            ("castaliasalt", "1.0", "1"),
        ]
    }
    monkeypatch.setenv("UV_FIND_LINKS", str(wheels))
    body = "import castaliatide, castaliawave\ncastaliatide.value + castaliawave.value"
    make_book(tmp_path, {"sea": code(body)})
    good = [("castaliatide", "1.0"), ("castaliawave", "1.0"), ("castaliafoam", "1.0")]
    bad = [("castaliatide", "2.0"), ("castaliawave", "1.1"), ("castaliasalt", "1.0")]
    (tmp_path / "good.lock").write_text(lock_with([pins[pin] for pin in good]))
    (tmp_path / "bad.lock").write_text(lock_with([pins[pin] for pin in bad]))
    words = ("bisect-env", "sea", "--good", "good.lock", "--bad", "bad.lock", "--output", "json")
    done = subprocess.run(
        [sys.executable, "-m", "castalia.cli", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["culprits"] == [{"package": "castaliatide", "old": "1.0", "new": "2.0"}]
    assert told["proved"]
    assert "TypeError" in told["good_with_these"]
    assert re.match(r"4 changes between good\.lock and bad\.lock", done.stderr)
    assert done.stderr.count("good lock with") == told["trials"]
    left = [path.name for path in (tmp_path / "_build" / "environments").iterdir()]
    assert [name for name in left if not name.endswith(".lock")] == []
    assert read_book(tmp_path).lessons["sea"].slug == "sea"

"""Orders and recalled questions are drawn the same way every time; questions have a plain form."""

from __future__ import annotations

import re
from pathlib import Path

from asking import FIRST, SECOND
from small_books import make_book, write_lesson
from test_quizzing import HERE, PARSONS, fence

from castalia import quizzing
from castalia.errors import Malformed
from castalia.model import Book
from castalia.quizzing import plain_text, recalled, shown_order, shuffled

QUIZ = """\
```{{quiz}}
{name}-a:
  kind: choice
  ask: Which?
  options: {{x: {{says: x, why: It is x alone.}}, y: {{says: y, why: It is not y.}}}}
  computed: no
  key: x
{name}-b:
  kind: choice
  ask: Which?
  options: {{x: {{says: x, why: It is x alone.}}, y: {{says: y, why: It is not y.}}}}
  computed: no
  key: x
```
"""


def chain(root: Path, count: int, silent: tuple[int, ...] = ()) -> Book:
    """A book of lessons l1, l2 …, each of which needs the one before; some ask nothing."""
    for number in range(1, count + 1):
        body = "Words.\n" if number in silent else QUIZ.format(name=f"q{number}")
        needs = (f"l{number - 1}",) if number > 1 else ()
        write_lesson(root, f"l{number}", body, needs=needs)
    return make_book(root, {f"l{number}": "" for number in range(1, count + 1)})


def sources(book: Book, slug: str) -> list[str]:
    """The lessons from which a lesson recalls, one entry a question."""
    return [lesson.slug for lesson, _ in recalled(book, book.lessons[slug])]


def test_lots_fall_the_same_way_everywhere():
    """An order depends on seed and items alone, not on their first order, Python or machine."""
    assert shuffled("abcdef", "one/two") == ["b", "d", "e", "f", "a", "c"]
    assert shuffled("abcdef", "seed") == shuffled("fedcba", "seed")
    assert shuffled("abcdef", "seed") != shuffled("abcdef", "other seed")
    assert sorted(shuffled("abcdef", "seed")) == list("abcdef")


def test_lines_are_never_shown_in_their_order():
    """Whatever the lot, a Parsons problem does not begin solved."""
    for number in range(40):
        (asked,) = quizzing.read(fence("parsons", PARSONS, f"p{number}"), HERE)
        lines = [text for _, text in asked.question.program]
        shown = shown_order(asked, "one")
        assert sorted(shown) == sorted(lines)
        assert shown != lines


def test_a_number_has_nothing_to_order():
    """A question without options shows none."""
    asked = next(x for x in quizzing.read(FIRST, HERE) if x.name == "size")
    assert shown_order(asked, "one") == []


def test_recall_goes_one_three_and_seven_back(tmp_path):
    """With a long path, one question each comes from one, three and seven lessons back."""
    book = chain(tmp_path, 9)
    assert sources(book, "l9") == ["l8", "l6", "l2"]
    assert recalled(book, book.lessons["l9"]) == recalled(book, book.lessons["l9"])


def test_recall_on_a_short_path(tmp_path):
    """A shorter path gives two questions: from its ends, or both from its only lesson."""
    book = chain(tmp_path, 5)
    assert sources(book, "l5") == ["l4", "l2", "l1"]
    assert sources(book, "l3") == ["l2", "l1"]
    assert sources(book, "l2") == ["l1", "l1"]
    assert sources(book, "l1") == []


def test_recall_passes_silent_lessons(tmp_path):
    """A lesson that asks nothing counts for no step back."""
    assert sources(chain(tmp_path, 4, silent=(3,)), "l4") == ["l2", "l1"]


def test_recall_survives_a_circle_and_an_unknown_need(tmp_path):
    """Needs that go round in a circle, or lead nowhere, end the search and not the program."""
    write_lesson(tmp_path, "a", QUIZ.format(name="a"), needs=("b", "nowhere"))
    write_lesson(tmp_path, "b", QUIZ.format(name="b"), needs=("a",))
    book = make_book(tmp_path, {"a": "", "b": ""})
    assert sources(book, "a") == ["b", "b"]


def test_questions_may_stay_where_they_are(tmp_path):
    """A question that says `recall: no`, a prediction or a Parsons problem is never recalled."""
    write_lesson(tmp_path, "first", FIRST)
    write_lesson(tmp_path, "second", SECOND)
    book = make_book(tmp_path, {"first": "", "second": ""})
    names = [asked.name for asked in quizzing.recallable(book.lessons["first"])]
    assert names == ["largest", "size"]
    names = [asked.name for asked in quizzing.recallable(book.lessons["second"])]
    assert names == ["true-ones", "fitting", "half"]
    assert quizzing.has_recall(book.lessons["second"])
    assert not quizzing.has_recall(book.lessons["first"])


def test_a_lesson_that_cannot_be_read_asks_nothing(tmp_path, monkeypatch):
    """Where a body is at fault, which a rule tells, the rest of the book goes on."""
    lesson = chain(tmp_path, 1).lessons["l1"]

    def fail(text: str, path: Path) -> None:
        raise Malformed([quizzing.blocks._problem(lesson.place(), "bad")])

    monkeypatch.setattr(quizzing.drawing, "read", fail)
    assert quizzing.questions(lesson) == ()


def test_the_plain_form_says_everything():
    """In plain Markdown nothing is lost: questions in their places, every explanation at the end."""
    for text in (FIRST, SECOND):
        plain = plain_text(text, HERE)
        assert not list(quizzing.fences(plain))
        body, _, answers = plain.partition("## Answers")
        for asked in quizzing.read(text, HERE):
            assert f"({asked.name}).** {asked.question.ask}" in body
            for why in asked.question.explanations.values():
                assert why in answers
                assert why not in body
        assert "```{code-cell}" in body


def test_the_plain_form_tells_the_key():
    """Keys are letters or numbers once they are known, and the expression before."""
    asked = quizzing.read(FIRST, HERE)
    values = {quizzing.value_name("largest"): "greatest", quizzing.value_name("size"): "3"}
    values[quizzing.value_name("size", "last-place")] = "2"
    settled = quizzing.settle(asked, values, {})
    letter = "AB"[shown_order(asked[0], "one").index("greatest")]
    known = plain_text(FIRST, HERE, settled)
    assert f"**largest**: {letter}." in known
    assert "**size**: 3 values." in known
    unknown = plain_text(FIRST, HERE)
    assert '**largest**: `"greatest" if' in unknown
    assert "**size**: 3 values." in unknown
    assert re.search(r"\*\*mean-value\*\*: see what the next cell shows", plain_text(SECOND, HERE))


def test_a_text_without_questions_stays_as_it_is():
    """A lesson that asks nothing gets no heading for answers."""
    assert plain_text("# One\n\nWords.\n", HERE) == "# One\n\nWords.\n"

"""Questions as readers see them: text that needs no script, and all answers at the page's end.

The script castalia-quiz.mjs makes forms of the same text; what it must know stands in the page.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from itertools import count
from string import ascii_uppercase

from docutils import nodes
from sphinx.application import Sphinx

from castalia.book.computed import Computed
from castalia.book.elements import Element, element, words
from castalia.book.making import View, link, paragraph
from castalia.book.questions import Part, Question


def setup(app: Sphinx) -> None:
    """Register the step that writes questions."""
    app.connect("doctree-resolved", write, priority=600)  # after what is computed has been put in


def parts(question: Question, role: str) -> dict[str, list[nodes.Node]]:
    """The texts of one role, by name."""
    return {
        part["name"]: part.children
        for part in question.children
        if isinstance(part, Part) and part["role"] == role
    }


def write(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each question by what readers see, and put the answers where they belong."""
    answers, predictions = [], count(1)
    for question in list(doctree.findall(Question)):
        if question["directive"] == "predict":
            question["number"] = next(predictions)
        answers.append(answer(question))
        question.replace_self(shown(question))
    for place in list(doctree.findall(Computed)):
        if place["kind"] == "answers":
            place.replace_self(_all_answers(answers))


def _all_answers(answers: list[nodes.Node]) -> list[nodes.Node]:
    if not answers:
        return []
    made = nodes.section("", nodes.title("", "Answers"), ids=["answers"], classes=["answers"])
    made += answers
    return [made]


def identity(question: Question) -> str:
    """A question's id within its page."""
    return f"recall-{question['slug']}-{question['name']}" if "by" in question else question["name"]


def title(question: Question) -> str:
    """What a question is called on its page."""
    if question["directive"] == "parsons":
        return "Put these lines in order"
    if question["directive"] == "predict":
        return f"Prediction {question['number']}"
    kind = "Recall" if "by" in question else "Question"
    return f"{kind} {question['number']} of {question['count']}"


def shown(question: Question) -> nodes.Node:
    """A question without its answer."""
    name = identity(question)
    made = element("div", classes=("question", f"question-{question['directive']}"))
    made["ids"] = [f"question-{name}"]
    made["data"] = {
        "question": f"{question.get('by', question['slug'])}/{name}",
        "kind": question["kind"],
        "title": title(question),
    }
    made += words(title(question), "question-title")
    made += element("div", *_copies(parts(question, "ask")[""]), classes=("question-ask",))
    made += _choices(question)
    towards = nodes.reference("", f"Answer: {title(question)}", refid=f"answer-{name}")
    made += element("p", towards, classes=("question-answer",))
    return made


def _copies(found: list[nodes.Node]) -> list[nodes.Node]:
    return [node.deepcopy() for node in found]


def _choices(question: Question) -> Iterator[nodes.Node]:
    """What there is to choose, to match or to order."""
    options, order = parts(question, "option"), question["order"]
    if question["kind"] == "parsons":
        lines = [element("li", nodes.literal("", line)) for line in order]
        yield element("ul", *lines, classes=("question-lines",))
    elif question["kind"] == "match":
        yield element(
            "ul", *(_option(name, options) for name in order), classes=("question-pairs",)
        )
        yield words("To choose from:", "question-from")
        fits = parts(question, "fits")
        yield element("ul", *(_option(text, fits) for text in fits), classes=("question-fits",))
    elif question["kind"] == "number":
        unit = f" in {question['unit']}" if question["unit"] else ""
        made = words(f"Answer with a number{unit}.", "question-unit")
        made["data"] = {"unit": question["unit"]}
        yield made
    else:
        made = element("ol", *(_option(name, options) for name in order))
        made["classes"], made["html"] = ["question-options"], {"type": "A"}
        yield made


def _option(name: str, options: dict[str, list[nodes.Node]]) -> Element:
    return element("li", *_inline(options[name]), option=name)


def _inline(found: list[nodes.Node]) -> list[nodes.Node]:
    """The content of a single paragraph; anything else as it is."""
    if len(found) == 1 and isinstance(found[0], nodes.paragraph):
        return _copies(found[0].children)
    return _copies(found)


def answer(question: Question) -> nodes.Node:
    """What is right and why, and why the rest is wrong; leads back to the question."""
    name = identity(question)
    made = element("div", classes=("answer",))
    made["ids"] = [f"answer-{name}"]
    made["data"] = {
        "for": f"question-{name}",
        "key": json.dumps(question["key"]),
        "mistakes": json.dumps(question["mistakes"]),
        "tolerance": str(question.get("tolerance", 0)),
        "extra": json.dumps(question.get("extra", {})),
    }
    back = nodes.reference("", title(question), refid=f"question-{name}")
    made += paragraph(back, ": ", *_key(question))
    if question["kind"] == "parsons":
        lines = "\n".join("    " * steps + text for steps, text in question["key"])
        made += nodes.literal_block(lines, lines, language="python")
    why = parts(question, "why")
    order = [x for x in question["order"] if x in why] or list(why)
    made += element(
        "ul", *(_explained(question, x, why[x]) for x in order), classes=("answer-whys",)
    )
    return made


def _key(question: Question) -> list[nodes.Node | str]:
    """The right answer in a few words."""
    key, kind = question["key"], question["kind"]
    if kind == "number":
        return [f"{rounded(key, question['tolerance'])} {question['unit']}".strip()]
    if kind == "parsons":
        return ["in this order"]
    if kind == "match":
        return ["what goes with what"]
    letters = dict(zip(question["order"], ascii_uppercase, strict=False))
    names = [key] if isinstance(key, str) else sorted(key, key=question["order"].index)
    return [" and ".join(letters[name] for name in names) or "none of them"]


def rounded(number: float, tolerance: float) -> str:
    """A number to the last digit that its tolerance leaves some meaning, with a true minus."""
    digits = max(0, math.ceil(-math.log10(tolerance))) if tolerance else None
    text = f"{number:.6g}" if digits is None else f"{number:.{digits}f}"
    return text.replace("-", "−")


def _explained(question: Question, name: str, why: list[nodes.Node]) -> Element:
    """An explanation under the name of what it explains."""
    kind, made = question["kind"], element("li", why=name)
    head: list[nodes.Node] = []
    if kind in ("choice", "several"):
        key = [question["key"]] if isinstance(question["key"], str) else question["key"]
        letter = ascii_uppercase[question["order"].index(name)]
        head = [nodes.strong("", f"{letter} is {'right' if name in key else 'wrong'}. ")]
    elif kind == "match":
        fits = parts(question, "fits")[question["key"][name]]
        head = [*_inline(parts(question, "option")[name]), nodes.Text(": ")]
        head += [nodes.strong("", "", *_inline(fits)), nodes.Text(". ")]
    elif kind == "number" and name in question["mistakes"]:
        wrong = rounded(question["mistakes"][name], question["tolerance"])
        head = [nodes.strong("", f"{wrong} is wrong. ")]
    elif name == "otherwise":
        head = [nodes.strong("", "Anything else is wrong. ")]
    elif kind == "parsons" and name != "right":
        line = next(x for x, known in question["extra"].items() if known == name)
        head = [nodes.literal("", line), nodes.Text(" "), nodes.strong("", "does not belong. ")]
    if head:
        made += element("span", *head, classes=("answer-of",))
    made += element("span", *_inline(why), classes=("answer-why",))
    return made


def recall(view: View) -> list[nodes.Node]:
    """Questions of earlier lessons, under one heading; nothing where there are none."""
    found = view.recalled()
    if not found:
        return []
    made = element("div", classes=("recall",))
    made += words("Before you begin", "recall-title")
    lead = "What do you still know? Answer without looking it up."
    made += paragraph(lead, classes=["recall-lead"])
    for number, (lesson, question) in enumerate(found, start=1):
        question["by"], question["number"] = view.lesson().slug, number
        question["count"] = len(found)
        made += question
        origin = link(lesson.title, view.address(lesson.docname))
        made += paragraph("From ", origin, classes=["recall-origin"])
    return [made]

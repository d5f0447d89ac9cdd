"""What a lesson's text asks: quizzes, predictions, Parsons problems, recall, exercises. Pure functions."""

from castalia.quizzing.blocks import DIRECTIVES, Asked, Fence, fences, placed, read, read_fence
from castalia.quizzing.drawing import (
    fitting,
    has_recall,
    path_back,
    questions,
    recallable,
    recalled,
    shown_order,
    shuffled,
)
from castalia.quizzing.found import published, shown, texts
from castalia.quizzing.keys import Settled, Wanted, settle, value_name, wanted
from castalia.quizzing.plain import option_text, plain_text

__all__ = [
    "DIRECTIVES",
    "Asked",
    "Fence",
    "Settled",
    "Wanted",
    "fences",
    "fitting",
    "has_recall",
    "option_text",
    "path_back",
    "placed",
    "plain_text",
    "published",
    "questions",
    "read",
    "read_fence",
    "recallable",
    "recalled",
    "settle",
    "shown",
    "shown_order",
    "shuffled",
    "texts",
    "value_name",
    "wanted",
]

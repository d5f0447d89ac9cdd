"""What an answer must hold. Pure Python; numpy and xarray are loaded when an answer is looked at.

Checks take data from an `Answer` and never reach into the interpreter that holds it, so that the
same checks serve a notebook, the proofs and a grader in another process.
"""

from __future__ import annotations

from castalia.checking import (
    array_slips,
    figure_slips,
    lazy_slips,
    number_slips,
    slips,
    store_slips,
)
from castalia.checking.answers import Answer, Called, LiveAnswer, Raised
from castalia.checking.asking_again import answer_typed, asked_again, line_of
from castalia.checking.checks import Call, Check, Documented, Function, Refusal, Value
from castalia.checking.figure_checks import Figure
from castalia.checking.findings import Finding, Status
from castalia.checking.laziness import Chunks, Lazy
from castalia.checking.sentences import Sentence
from castalia.checking.store_checks import Layout, Store
from castalia.checking.varying import variant

__all__ = [
    "Answer",
    "Call",
    "Called",
    "Check",
    "Chunks",
    "Documented",
    "Figure",
    "Finding",
    "Function",
    "Layout",
    "Lazy",
    "LiveAnswer",
    "Raised",
    "Refusal",
    "Sentence",
    "Status",
    "Store",
    "Value",
    "answer_typed",
    "array_slips",
    "asked_again",
    "figure_slips",
    "lazy_slips",
    "line_of",
    "number_slips",
    "slips",
    "store_slips",
    "variant",
]

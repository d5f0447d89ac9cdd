"""What a reader finds wrong with a file, for tests."""

from __future__ import annotations

import pytest

from castalia.errors import Malformed, Problem


def problems_of(function, *arguments) -> tuple[Problem, ...]:
    """What a reader finds wrong."""
    with pytest.raises(Malformed) as caught:
        function(*arguments)
    return caught.value.problems


def only_problem(function, *arguments) -> Problem:
    """The one thing that a reader finds wrong."""
    (problem,) = problems_of(function, *arguments)
    return problem

"""Which modules a warm process imports before it forks: learned from past runs.

A module is worth it when it costs time and several lessons use it. One that starts a thread or
opens a socket at import is never taken, because a fork would break it; nor is one that warns,
because the warning belongs into the lesson that imports it.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from castalia.model import Lesson

WORTH_S = 0.002  # of all lessons together, beside the one import that remains
FEWEST_USES = 2
# What a module imports later, when a lesson uses it; by the first part of its name.
_COMES_WITH = {
    "castalia": (
        "castalia.stores.opening",
        "dask.array",
        "zarr",
        "kerchunk.xarray_backend",
        "netCDF4",
    ),
    "cartopy": ("cartopy.mpl.gridliner",),
    "dask": ("distributed",),
    "matplotlib": ("matplotlib.backends.backend_agg",),
}
_IN_EVERY_KERNEL = (
    "IPython.core.completerlib",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "castalia.quizzing.trying",
)
# Nothing of ours that runs cells, and not what sets figures up by the kernel that imports it.
_NEVER = ("castalia.forking", "castalia.expected", "matplotlib_inline", "__")


@dataclass
class Learned:
    """What past runs have shown of modules."""

    lessons: dict[str, list[str]] = field(default_factory=dict)  # by slug, in order of import
    seconds: dict[str, float] = field(default_factory=dict)
    unfit: dict[str, str] = field(default_factory=dict)  # by module, with the reason

    @classmethod
    def read(cls, path: Path) -> Learned:
        """What was kept in a file; nothing where there is none, or none that can be read."""
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return cls()

    def save(self, path: Path) -> None:
        """Keep it for the next run."""
        path.parent.mkdir(parents=True, exist_ok=True)
        made = path.with_name(f"{path.name}.new")
        made.write_text(json.dumps(vars(self), indent=1, sort_keys=True), encoding="utf-8")
        made.replace(path)

    def note(self, slug: str, modules: Sequence[str]) -> None:
        """Note what a lesson imported that was not there before it."""
        known = self.lessons.get(slug, [])
        self.lessons[slug] = [*known, *(name for name in modules if name not in known)]

    def loaded(self, costs: Mapping[str, float], unfit: Mapping[str, str]) -> None:
        """Note what modules cost a warm process, and which it could not take."""
        self.seconds.update(costs)
        self.unfit.update(unfit)


def used(learned: Learned, lesson: Lesson) -> list[str]:
    """The modules that a lesson imports, as far as is known, in order of import."""
    by_name = list(imported(cell.source for cell in lesson.code_cells))
    more = (_COMES_WITH.get(name.partition(".")[0], ()) for name in by_name)
    names = [*_IN_EVERY_KERNEL, *by_name, *chain(*more), *learned.lessons.get(lesson.slug, ())]
    return list(dict.fromkeys(names))


def choose(learned: Learned, lessons: Iterable[Lesson]) -> list[str]:
    """The modules that are worth importing before these lessons run, the most used ones first.

    Args:
        learned: What past runs have shown.
        lessons: Those that are to run.
    """
    uses: Counter[str] = Counter()
    for lesson in lessons:
        uses.update(used(learned, lesson))  # each counts once a lesson, in its order
    return [
        name
        for name, count in uses.most_common()
        if count >= FEWEST_USES
        and name not in learned.unfit
        and not name.startswith(_NEVER)
        and learned.seconds.get(name, 1.0) * (count - 1) >= WORTH_S
    ]


def imported(sources: Iterable[str]) -> Iterator[str]:
    """The modules that code imports by name, whole cells that are no Python left out."""
    for source in sources:
        try:
            tree = ast.parse(source)
        except SyntaxError:
            continue  # magics, or a mistake that is shown on purpose
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module

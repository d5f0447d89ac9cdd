"""Books of any size for benchmarks: lessons of mixed cost, each with its questions and exercises.

The costs are those of lessons that people write: a third of them import xarray and open real data,
some draw maps, a few compute for seconds, and some need nothing but Python. Their cells take half the
CPU of those of the six real lessons in the mean (4.4 s and 9.7 s where both were measured on one slow
machine, figures drawn). No two are the same, so no result can be taken for another. What they teach is
nothing.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from small_books import BOOK, code, make_book, sound_body, three_exercises, write_lesson  # noqa: E402

from castalia.model import Book  # noqa: E402

# as this book's own
SETTINGS = BOOK.replace("config: {", "config: {language: en, numfig: false, ")
SETTINGS += "html: {use_multitoc_numbering: false}\n"
SEA = "coads-climatology"
ALT = "---\nmystnb:\n  image:\n    alt: {alt}\n---\n"


def _figure(source: str, alt: str) -> str:
    """A cell that draws, with words for who does not see it."""
    return code(source).replace("ipython3\n", f"ipython3\n{ALT.format(alt=alt)}", 1)


def standard(number: int) -> str:
    """Python alone."""
    return code(f"""
        import json
        import statistics
        from datetime import date, timedelta

        days = [date(2000, 1, 1) + timedelta(days={number + 1} * step) for step in range(3_000)]
    """) + code("""
        smooth = [statistics.fmean(day.toordinal() for day in days[i : i + 90]) for i in range(2_900)]
        json.dumps({"middle": statistics.median(smooth)})
    """)


def curves(number: int) -> str:
    """Arrays and figures of curves."""
    return (
        code(f"""
        import matplotlib.pyplot as plt
        import numpy as np

        angle = np.linspace(0, {number + 1} * np.pi, 20_000)
        """)
        + code("np.sin(angle).std().round(6)")
        + "".join(
            _figure(
                f"""
        fig, axes = plt.subplots(2, 2, layout="constrained")
        for power, ax in enumerate(axes.flat):
            ax.plot(angle, np.sin(angle) ** (power + {first}), linewidth=1)
            ax.set(xlabel="angle (rad)", ylabel="power of the sine")
        """,
                "Waves that go up and down evenly, steeper and steeper from panel to panel.",
            )
            for first in (1, 5, 9, 13)
        )
    )


def tables(number: int) -> str:
    """A table, what it is grouped by, and how sure one is of a mean."""
    return (
        code(f"""
        import numpy as np
        import pandas as pd

        rng = np.random.default_rng({number})
        frame = pd.DataFrame({{"group": rng.integers(0, 7, 40_000), "value": rng.normal(size=40_000)}})
        """)
        + code('frame.groupby("group")["value"].agg(["mean", "max"]).round(3)')
        + code("""
        means = [frame.sample(frac=1, replace=True, random_state=i)["value"].mean() for i in range(600)]
        np.quantile(means, [0.025, 0.975]).round(4)
        """)
    )


def grids(number: int) -> str:
    """Real data on a grid, with labels: means, anomalies, a bootstrap and figures."""
    return (
        code(f"""
        import castalia
        import matplotlib.pyplot as plt
        import numpy as np
        import xarray as xr

        sst = castalia.open_dataset("{SEA}")["sst"]
        month = {number % 12}
        """)
        + code("sst.sizes")
        + code("""
        weights = np.cos(np.deg2rad(sst["lat"]))
        anomaly = sst - sst.mean("month")
        sst.weighted(weights).mean(["lat", "lon"]).round(3)
        """)
        + _figure(
            """
        fig, ax = plt.subplots()
        anomaly.isel(month=month).plot(ax=ax, robust=True);
        """,
            "One half of the sea is warmer, the other colder than over the year.",
        )
        + code(f"""
        rng = np.random.default_rng({number})
        draws = [
            float(sst.isel(month=month, lon=rng.integers(0, 180, 180)).weighted(weights).mean())
            for _ in range(500)
        ]
        np.std(draws).round(4)
        """)
        + _twelve("sst", "plot", "Twelve maps, in which the warm belt moves north until August.")
        + _twelve("anomaly", "plot.contourf", "Twelve maps, whose signs change with the season.")
    )


def _twelve(name: str, method: str, alt: str) -> str:
    """A cell that draws the twelve months of a field."""
    return _figure(
        f"""
        fig, axes = plt.subplots(3, 4, figsize=(10, 6), sharex=True, sharey=True)
        for number, ax in enumerate(axes.flat):
            {name}.isel(month=number).{method}(ax=ax, add_colorbar=False)
        """,
        alt,
    )


def maps(number: int) -> str:
    """Real data on maps."""
    return (
        code(f"""
        import cartopy.crs as ccrs
        import castalia
        import matplotlib.pyplot as plt

        sst = castalia.open_dataset("{SEA}")["sst"].isel(month={number % 12})
        """)
        + code("sst.dims")
        + "".join(
            _figure(
                f"""
        fig, ax = plt.subplots(subplot_kw={{"projection": ccrs.{projection}({number * 5 % 180})}})
        sst.plot.{method}(ax=ax, transform=ccrs.PlateCarree(), robust=True)
        ax.gridlines();
        """,
                "A map of the world whose seas are warm along the equator.",
            )
            for projection, method in (
                ("Robinson", "pcolormesh"),
                ("Mollweide", "contourf"),
                ("EqualEarth", "pcolormesh"),
                ("Sinusoidal", "contourf"),
            )
        )
    )


def chunks(number: int) -> str:
    """An array in pieces, computed in threads."""
    return code(f"""
        import dask
        import dask.array as da

        noise = da.random.default_rng({number}).normal(size=(10_000, 9_000), chunks=(1_000, 1_000))
    """) + code("float((noise - noise.mean()).std().compute().round(3))")


def heavy(number: int) -> str:
    """Seconds of arithmetic."""
    return (
        code(f"""
        import numpy as np

        rng = np.random.default_rng({number})
        field = rng.normal(size=(600, 800))
    """)
        + code("""
        for step in range(1_300):
            field = field + 0.1 * (np.roll(field, 1, axis=0) - 2 * field + np.roll(field, -1, axis=0))
    """)
        + code("field.std().round(6)")
    )


def sketch(number: int) -> str:
    """One small figure."""
    return code(f"""
        import matplotlib.pyplot as plt
        import numpy as np

        angle = np.linspace(0, {number + 1}, 200)
    """) + _figure(
        """
        fig, ax = plt.subplots()
        ax.plot(angle, np.sin(angle));
        """,
        "One smooth wave that begins at zero and goes up and down evenly between minus one and one.",
    )


# Lessons whose results are kept all the same: what is measured with them is not their running.
CHEAP = (standard, sketch)
# How twenty lessons in a row are mixed.
MIXTURE = (
    grids, standard, curves, maps, grids, tables, curves, standard, grids, chunks,
    curves, heavy, grids, maps, standard, grids, tables, curves, chunks, grids,
)  # fmt: skip
USES_DATA = {grids, maps}


def _with_cells(body: str, cells: str) -> str:
    """The body of a lesson with cells in its one section, and their imports at the top."""
    imports = re.findall(r"^(?:import|from) .*\n", cells, re.MULTILINE)
    cells = re.sub(r"^(?:import|from) .*\n+", "", cells, flags=re.MULTILINE)
    named = [line.split()[1].split(".")[0] for line in imports]
    prose = f"The packages are {', '.join(f'`{name}`' for name in named)}.\n\n"
    body = body.replace("```{code-cell}", f"{prose}```{{code-cell}}", 1)
    body = body.replace("import math\n", f"import math\n{''.join(imports)}\n", 1)
    return body.replace("## One idea\n\n", f"## One idea\n\n{cells}", 1)


def write(root: Path, lessons: int, mixture: Sequence[Callable[[int], str]] = MIXTURE) -> Book:
    """Write a book of some lessons into an empty folder, and read it.

    Args:
        root: The folder.
        lessons: How many.
        mixture: Their kinds, again and again.
    """
    slugs = {}
    for number in range(lessons):
        kind = mixture[number % len(mixture)]
        slug = f"{kind.__name__}-{number:03}"
        body = _with_cells(sound_body(*three_exercises(root, slug)), kind(number))
        write_lesson(root, slug, body, datasets=(SEA,) if kind in USES_DATA else ())
        slugs[slug] = ""
    (root / "datasets" / "samples").mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "datasets").glob(f"**/{SEA}*"):
        place = root / path.relative_to(ROOT)
        if path.is_dir():
            shutil.copytree(path, place, dirs_exist_ok=True)
        else:
            shutil.copyfile(path, place)
    shutil.copyfile(ROOT / "requirements.lock", root / "requirements.lock")
    return make_book(root, slugs, SETTINGS)


if __name__ == "__main__":
    print(f"{len(write(Path(sys.argv[1]), int(sys.argv[2])).lessons)} lessons in {sys.argv[1]}")

"""Build the book without Jupyter Book: with current Sphinx, and with mystmd.

Both work on copies under _build/portability/, each with tools installed there from a lock of their
own. Exit 0 when both read the whole book without a complaint, 1 when not.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from castalia import quizzing, reading, reading_exercises
from castalia.book.exercise_text import page_text
from castalia.errors import CastaliaError, WrongUsage

HERE = Path(__file__).resolve().parent
LEFT_OUT = shutil.ignore_patterns(
    ".*", "_build", "node_modules", "__pycache__", "tests", "benchmarks"
)
KEPT_FROM_RUNS = (".jupyter_cache", "runs")
TIMEOUT_S = 900
CRASH_SECTION = r"\n(?:Last Messages|Traceback)\n=+\n(.*?)(?=\n\n\S|\Z)"

# What mystmd may say, as a pattern, and why that is not a fault of the book.
ACCEPTED = {
    r'⚠️ +\S+:\d+ unexpected option "mystnb" provided \(in code-cell\)': (
        "the alt text of a figure that a cell draws; mystmd has no place for it and passes it by"
    ),
}

# mystmd's exit code does not count what it found while parsing, so its words are judged; this page
# proves on every run that its faults are still reported where `unaccepted` looks.
PLANTED = """# Planted

:::{no-such-directive}
:::

```{code-cell} python
:no-such-option: 1
x
```

[](no-such-page.md) {no-such-role}`x`
"""
PLANTED_FAULTS = ("no-such-directive", "no-such-option", "no-such-page", "no-such-role")


def copy_book(root: Path, into: Path) -> None:
    """Copy the book's sources and what its runs left; whatever stood there before is gone."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(root, into, ignore=LEFT_OUT)
    for name in KEPT_FROM_RUNS:
        if (root / "_build" / name).is_dir():
            shutil.copytree(root / "_build" / name, into / "_build" / name)


def needed_tool(name: str) -> str:
    """The path of a command of this machine.

    Raises:
        WrongUsage: it is not installed.
    """
    found = shutil.which(name)
    if found is None:
        raise WrongUsage(f"{name} is not installed", hint="on Debian: apt install nodejs npm")
    return found


def command(
    *words: str | Path, cwd: Path, env: dict[str, str] | None = None, timeout_s: float = TIMEOUT_S
) -> subprocess.CompletedProcess:
    """Run a command to its end and keep what it says.

    Raises:
        CastaliaError: it took longer than `timeout_s`.
    """
    line = [str(word) for word in words]
    env = os.environ | (env or {})
    try:
        return subprocess.run(
            line, cwd=cwd, env=env, capture_output=True, text=True, timeout=timeout_s, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise CastaliaError(f"`{' '.join(line)}` took longer than {timeout_s:g} s") from error


def install(*words: str | Path, cwd: Path) -> None:
    """Run a step of an installation.

    Raises:
        CastaliaError: it failed.
    """
    done = command(*words, cwd=cwd)
    if done.returncode:
        raise CastaliaError(f"`{' '.join(map(str, words))}` failed", hint=done.stderr.strip())


def refusing_kernel(folder: Path, python: Path) -> None:
    """Put a kernel named python3 into `folder` that runs nothing.

    The outputs must be those that the book's own environment computed. A lesson that is not found
    in the cache fails with this kernel's words; it is not published empty or computed anew.
    """
    words = "a lesson has no cached outputs: castalia run, or the two builds read it differently"
    spec = {
        "argv": [str(python), "-c", f"raise SystemExit({words!r})"],
        "display_name": "Python 3",
        "language": "python",
    }
    place = folder / "kernels" / "python3"
    place.mkdir(parents=True, exist_ok=True)
    (place / "kernel.json").write_text(json.dumps(spec))


def page_problems(html: Path, docnames: list[str]) -> list[str]:
    """Pages of `docnames` that were not built, and lessons that show no output."""
    problems = []
    for docname in docnames:
        page = html / f"{docname}.html"
        if not page.is_file():
            problems.append(f"{docname}: no page was built")
        elif reading.is_lesson(docname) and "cell_output" not in page.read_text():
            problems.append(f"{docname}: the page shows no output of a cell")
    return problems


def with_sphinx(root: Path, work: Path, docnames: list[str]) -> tuple[str, list[str]]:
    """What built the book with current Sphinx, and the problems that this met."""
    work.mkdir(parents=True, exist_ok=True)
    uv, python = Path(sys.executable).with_name("uv"), work / "venv" / "bin" / "python"
    if not python.exists():
        install(
            uv, "venv", "--quiet", "--clear", "--python", sys.executable, work / "venv", cwd=work
        )
    lock = HERE / "requirements.lock"
    install(uv, "pip", "sync", "--require-hashes", "--python", python, lock, cwd=work)
    copy = work / "book"
    copy_book(root, copy)
    shutil.copy(HERE / "conf.py", copy)
    refusing_kernel(work / "jupyter", python)
    env = {"PYTHONPATH": str(copy / "src"), "JUPYTER_PATH": str(work / "jupyter")}
    options = ["--fail-on-warning", "--keep-going", "--quiet", "--builder", "html"]
    options += ["--doctree-dir", str(copy / "_build" / ".doctrees")]
    html = copy / "_build" / "html"
    done = command(python, "-m", "sphinx", *options, copy, html, cwd=copy, env=env)
    problems = complaints_of_sphinx(done.stderr) if done.returncode else []
    return _versions(python), problems or page_problems(html, docnames)


def complaints_of_sphinx(said: str) -> list[str]:
    """What a failed build said; of a crash report only where it happened and how it ended."""
    head, _, crash = said.partition("\nVersions\n")
    lines = head.splitlines()
    for section in re.findall(CRASH_SECTION, crash, re.DOTALL):
        lines += section.splitlines()[-3:]
    return [line.strip() for line in lines if line.strip()] or ["sphinx said nothing"]


def _versions(python: Path) -> str:
    """Names and versions of what makes the pages, as installed."""
    code = "import importlib.metadata as m, sys; [print(n, m.version(n)) for n in sys.argv[1:]]"
    names = ("sphinx", "myst-nb", "sphinx-book-theme")
    return ", ".join(command(python, "-c", code, *names, cwd=HERE).stdout.split("\n")[:-1])


def myst_settings(root: Path) -> dict:
    """The myst.yml that presents the book to mystmd."""
    settings = yaml.safe_load((HERE / "myst" / "myst.yml").read_text())
    title = reading.parse_yaml((root / "book.yml").read_text(), root / "book.yml")[0]["title"]
    _, entries = reading.read_toc(root / "_toc.yml")
    files = [{"file": reading.page_file(docname)} for docname, _, _ in entries]
    settings["project"] |= {"title": title, "toc": files}
    return settings


def unaccepted(said: str) -> list[str]:
    """The complaints in what mystmd wrote to stderr, those in `ACCEPTED` left out."""
    complaints = re.sub(r"\n +", " ", said).splitlines()
    known = re.compile("|".join(ACCEPTED))
    return [line.strip() for line in complaints if line.strip() and not known.fullmatch(line)]


def blind_spots(complaints: str) -> list[str]:
    """The planted faults that are not among mystmd's complaints about the planted page."""
    return [
        f"mystmd did not report the planted {fault!r}: this check cannot be trusted"
        for fault in PLANTED_FAULTS
        if fault not in complaints
    ]


def with_mystmd(root: Path, work: Path, docnames: list[str]) -> tuple[str, list[str]]:
    """What read the book as mystmd, and the problems that this met."""
    work.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, work)
    install(needed_tool("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=work)
    planted = work / "planted"
    planted.mkdir(exist_ok=True)
    (planted / "index.md").write_text(PLANTED)
    project = {"title": "Planted", "toc": [{"file": "index.md"}]}
    faults = "\n".join(_read_strictly(planted, {"version": 1, "project": project})[1])
    copy = work / "book"
    copy_book(root, copy)
    in_plain_markdown(copy, docnames)
    (copy / "_toc.yml").unlink()  # mystmd would warn that it reads the pages of myst.yml instead
    read, problems = _read_strictly(copy, myst_settings(root))
    wanted = {name: f"/{reading.page_file(name)}" for name in docnames}
    unread = [f"{name}: mystmd left it out" for name, place in wanted.items() if place not in read]
    version = json.loads((work / "node_modules/mystmd/package.json").read_text())["version"]
    return f"mystmd {version}", blind_spots(faults) + problems + unread


def in_plain_markdown(copy: Path, docnames: list[str]) -> None:
    """Turn a copied book's questions and exercises into plain Markdown, which mystmd reads."""
    for docname in docnames:
        path = copy / reading.page_file(docname)
        if reading.is_lesson(docname):
            path.write_text(quizzing.plain_text(path.read_text(), path))
        elif reading.is_exercise(docname):
            path.write_text(page_text(reading_exercises.read_exercise(path)).text)


def _read_strictly(book: Path, settings: dict) -> tuple[set[str], list[str]]:
    """The places of the pages that mystmd read in a folder, and its complaints; executes nothing."""
    shutil.copytree(HERE / "myst" / "template", book / "template", dirs_exist_ok=True)
    settings = settings | {"site": {"template": "template"}}
    (book / "myst.yml").write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True))
    shutil.rmtree(book / "_build" / "site", ignore_errors=True)
    myst = book.parent / "node_modules" / ".bin" / "myst"
    done = command(myst, "build", "--site", "--strict", cwd=book, env={"NO_COLOR": "1"})
    complaints = unaccepted(done.stderr)
    if done.returncode and not complaints:
        complaints = [f"mystmd ended with {done.returncode}: {done.stdout[-800:]}"]
    pages = (book / "_build" / "site" / "content").glob("*.json")
    return {json.loads(page.read_text())["location"] for page in pages}, complaints


def report(check: Callable[..., tuple[str, list[str]]], root: Path, docnames: list[str]) -> bool:
    """Run one check, print its verdict in a line and each problem in another."""
    began = time.monotonic()
    work = root / "_build" / "portability" / check.__name__.removeprefix("with_")
    made_by, problems = check(root, work, docnames)
    verdict = f"{len(problems)} problems" if problems else f"{len(docnames)} pages, no complaint"
    print(f"{made_by}: {verdict} ({time.monotonic() - began:.0f} s)")
    for problem in problems:
        print(f"  {problem}")
    return not problems


def main(root: Path) -> int:
    """Run the lessons where they changed, then both checks."""
    root = root.resolve()
    try:
        docnames = [entry[0] for entry in reading.read_toc(root / "_toc.yml")[1]]
        castalia = Path(sys.executable).with_name("castalia")
        if subprocess.run([castalia, "run"], cwd=root, check=False).returncode:
            raise CastaliaError("the lessons do not pass, so there is nothing to carry elsewhere")
        good = [report(check, root, docnames) for check in (with_sphinx, with_mystmd)]
    except CastaliaError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(reading.find_root(HERE)))

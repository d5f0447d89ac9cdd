"""A fork of a warm process behaves as a Jupyter kernel does, in all that a lesson can see."""

from __future__ import annotations

import asyncio
import json
import os
import re
from types import SimpleNamespace

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from castalia.model import Verdict
from castalia.running import preloading
from castalia.running.execution import Execution, Limits
from castalia.running.kernel import execute
from castalia.running.warm import Zygote

LIMITS = Limits(cell_timeout_s=60, lesson_timeout_s=120)
MODULES = ["numpy", "matplotlib.pyplot", "xarray", "dask.array"]

ALIKE = {
    "name": ["__name__", "print(__name__, __doc__)", "'__file__' in globals()"],
    "history": ["1 + 1", "_ + 1, __, Out[1]", "In[1], len(In), _ih[2], _i"],
    "history-magic": ["a = 1", "%history"],
    "counts": ["1", "", "2", "get_ipython().execution_count"],
    "reprs": [
        "class Rich:\n    def _repr_html_(self):\n        return '<b>x</b>'\n"
        "    def _repr_latex_(self):\n        return '$x$'\nRich()",
        "import xarray as xr, numpy as np\nxr.DataArray(np.arange(3.0), dims='x', name='a').to_dict()",
        "from IPython.display import HTML, Markdown, display, JSON\n"
        "display(HTML('<i>a</i>'), Markdown('*b*'))\nJSON({'a': 1})",
        "import pandas as pd\npd.DataFrame({'a': [1, 2]})",
    ],
    "semicolon": ["1;", "x = 3; x"],
    "updates": [
        "from IPython.display import display, clear_output\nhandle = display('old', display_id='one')",
        "handle.update('new')",
        "print('gone')\nclear_output(wait=True)\nprint('stays')",
        "print('gone')\nclear_output()\ndisplay('stays')",
    ],
    "streams": [
        "import sys\nprint('out')\nprint('err', file=sys.stderr)\nprint('out again')",
        "sys.stdout.write('no line end')",
        "print('a', end='', flush=True)\nprint('b')",
        "sys.stdout.isatty(), sys.stdout.encoding",
    ],
    "threads": [
        "import threading\nt = threading.Thread(target=print, args=('from a thread',))\nt.start()\nt.join()"
    ],
    "magics": [
        "%%capture kept\nprint('caught')",
        "kept.stdout",
        "%cd -q /\nimport os\nos.getcwd()",
        "%matplotlib inline",
        "%precision 3\n3.14159265",
        "%%writefile note.txt\nsome words",
        "%env CASTALIA_TRIED=yes",
        "import os\nos.environ['CASTALIA_TRIED']",
    ],
    "shell": ["!echo from a shell", "found = !echo caught\nfound", "%%bash\necho from bash"],
    "subprocess": [
        "import subprocess\nsubprocess.run(['echo', 'from a child'], check=True).returncode",
        "subprocess.run('echo bad >&2; sleep 0.5', shell=True).returncode",
        "import os\nos.system('echo by system')",
        "_ = os.write(1, b'straight to the descriptor\\n')",
    ],
    "errors": ["def f():\n    return 1 / 0\n\n\nf()"],
    "errors-syntax": ["x = = 1"],
    "errors-chained": [
        "try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('no a') from e"
    ],
    "expected-error": [("1 / 0", ["raises-exception"]), "2"],
    "error-not-raised": [("1", ["raises-exception"]), "2"],
    "another-error": [("1 / 0", ["raises-exception", "KeyError"]), "2"],
    "skipped": [("1 / 0", ["skip-execution"]), "2"],
    "last-error": [("1 / 0", ["raises-exception"]), "import sys\nsys.last_type.__name__"],
    "system-exit": ["import sys\nsys.exit(3)"],
    "keyboard": ["raise KeyboardInterrupt('me')"],
    "input": ["input('what? ')"],
    "getpass": ["import getpass\ngetpass.getpass('what? ')"],
    "figures": [
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots(figsize=(2, 1))\nax.plot([0, 1]);",
        "plt.plot([1, 2])",
        "fig",
        "plt.get_backend()",
        "fig, ax = plt.subplots(figsize=(2, 1))\nplt.close(fig)",
        "plt.rcParams['figure.dpi'], plt.isinteractive()",
        "%config InlineBackend.figure_formats = ['svg']",
        "plt.rcParams['svg.hashsalt'] = 'x'\nfig, ax = plt.subplots(figsize=(2, 1))",
    ],
    "settings": [
        "import matplotlib as mpl, numpy as np, pandas as pd, xarray as xr",
        "[pd.get_option(f'display.{name}') for name in ('max_columns', 'max_rows', 'width')]",
        "np.get_printoptions()",
        "sorted((key, str(value)) for key, value in mpl.rcParams.items())",
        "sorted((key, str(value)) for key, value in xr.get_options().items())",
        "pd.DataFrame(np.zeros((70, 40)))",
    ],
    "figure-after-a-change": [
        "import matplotlib as mpl\nmpl.rcParams['lines.linewidth'] = 5",
        "import matplotlib.pyplot as plt\nmpl.rcParams['lines.linewidth'], plt.rcParams['figure.dpi']",
        "fig, ax = plt.subplots(figsize=(2, 1))",
    ],
    "pandas-figure": [
        "import pandas as pd\npd.Series([1, 2]).plot(figsize=(2, 1));",
    ],
    "xarray-figure": [
        "import numpy as np\nimport xarray as xr\nxr.DataArray(np.eye(3), dims=('y', 'x')).plot();",
    ],
    "warnings": [
        "import warnings\nwarnings.warn('careful')",
        "import numpy as np\nnp.array([1.0]) / 0",
        "warnings.warn('old', DeprecationWarning)",
    ],
    "logging": ["import logging\nlogging.warning('look')\nlogging.info('not seen')"],
    "await": [
        "import asyncio\nawait asyncio.sleep(0, 'slept')",
        "asyncio.get_running_loop().is_running()",
        ("asyncio.run(asyncio.sleep(0))", ["raises-exception", "RuntimeError"]),
        "async def one():\n    return 1\n\nawait asyncio.gather(one(), one())",
        "task = asyncio.create_task(one())",
        "await task",
    ],
    "widgets": [
        "import sys\n'ipywidgets' in sys.modules",
    ],
    "environment": [
        "import os, sys\nsorted(k for k in os.environ if k.startswith(('CASTALIA', 'MPL', 'PAGER', 'GIT_P', 'CLICOLOR', 'TERM', 'FORCE')))",
        "{k: os.environ.get(k) for k in ('MPLBACKEND', 'PAGER', 'TERM', 'HOME', 'LANG')}",
        "os.listdir()",
        "sys.path[0], sys.path[: sys.path.index('') + 2], sys.flags.interactive, sys.argv[1]",
        "[type(s).__name__ for s in (get_ipython(), get_ipython().kernel)]",
        "sys.executable",
    ],
    "main-module": [
        "import sys\nclass Here: ...\nHere.__module__, sys.modules['__main__'] is not None",
        "import pickle\npickle.loads(pickle.dumps(Here())).__class__ is Here",
        "import __main__\n__main__.Here is Here",
    ],
    "own-module": [
        "from pathlib import Path\nPath('fronts.py').write_text('warm = 1')",
        "import fronts\nfronts.warm",
    ],
    "inspect": ["def f(x):\n    return x\n", "import inspect\nprint(inspect.getsource(f))", "f??"],
    "help": ["help(len)"],
    "threads-of-libraries": [
        "import numpy as np\n(np.ones((300, 300)) @ np.ones((300, 300))).sum()",
        "import dask.array as da\nda.ones((100, 100), chunks=10).sum().compute()",
    ],
    "processes": [
        "from multiprocessing import get_context\nwith get_context('fork').Pool(2) as pool:\n    print(pool.map(abs, [-1, -2]))",
        "from concurrent.futures import ProcessPoolExecutor\nwith ProcessPoolExecutor(1, get_context('spawn')) as pool:\n    print(list(pool.map(abs, [-1])))",
    ],
    "cluster-of-threads": [
        "from dask.distributed import Client\nclient = Client(processes=False, dashboard_address=':0', n_workers=1)",
        "client.submit(sum, [1, 2]).result()",
        "client.close()",
    ],
    "cluster-of-processes": [
        "from dask.distributed import Client, LocalCluster\n"
        "cluster = LocalCluster(n_workers=1, processes=True, dashboard_address=':0')\nclient = Client(cluster)",
        "import os\nclient.submit(os.getpid).result() != os.getpid()",
        "def double(x):\n    return 2 * x\n\nclient.submit(double, 21).result()",
        "client.close()\ncluster.close()",
    ],
    "atexit": ["import atexit\n_ = atexit.register(print, 'never seen')"],
}


def notebook(cells: list) -> nbformat.NotebookNode:
    """Cells as a notebook; a pair is a source with its tags."""
    made = new_notebook(
        metadata={"kernelspec": {"name": "python3", "display_name": "", "language": "python"}}
    )
    for cell in cells:
        source, tags = (cell, []) if isinstance(cell, str) else cell
        made.cells.append(new_code_cell(source, metadata={"tags": tags}))
    return made


@pytest.fixture(scope="module")
def zygote():
    """One warm process for all of these tests."""
    made = Zygote(MODULES, os.environ)
    made.settle()
    yield made
    made.close()


@pytest.fixture(scope="module")
def warmer(zygote):
    """A warm process that has learned from all of these tests what they import."""
    learned = preloading.Learned()
    lessons = []
    for slug, cells in ALIKE.items():
        made = notebook(cells)
        run = zygote.execute(made, LIMITS, os.environ)
        for name in (slug, f"{slug} again"):  # so that what is used once is chosen, too
            learned.note(name, run.modules)
            lessons.append(SimpleNamespace(slug=name, code_cells=made.cells))
    made = Zygote([*MODULES, *preloading.choose(learned, lessons)], os.environ)
    made.settle()
    assert not made.unfit
    yield made
    made.close()


@pytest.fixture
def ways(zygote, warmer, tmp_path):
    """All ways to run cells."""

    def plain(cells: list) -> Execution:
        os.environ.pop("PYTEST_CURRENT_TEST", None)  # with it ipykernel leaves descriptors alone
        return asyncio.run(execute(notebook(cells), LIMITS, tmp_path / "ipython"))

    return {
        "plain": plain,
        "warm": lambda cells: zygote.execute(notebook(cells), LIMITS, os.environ),
        "warmer": lambda cells: warmer.execute(notebook(cells), LIMITS, os.environ),
    }


def seen(run: Execution, ordered: bool = True) -> list:
    """All that a reader sees of a run, without what differs from run to run by its nature.

    What another process writes reaches a kernel through a thread, before a cell's result or after it.
    """
    shown = []
    for cell in run.notebook.cells:
        outputs: list[dict] = []
        for output in cell.outputs:
            if (
                output.output_type == "stream"
                and outputs
                and outputs[-1].get("name") == output.name
            ):
                outputs[-1]["text"] += output.text
            else:
                outputs.append(dict(output))
        if not ordered:
            outputs.sort(key=lambda one: one["output_type"])
        shown.append((cell.execution_count, outputs))
    if run.verdict is Verdict.CRASHED:
        shown = []  # a kernel that dies takes what it has shown along
    told = (run.verdict, run.cell_index, run.name, run.message, run.line_in_cell, run.traceback)
    return [_steady(json.dumps(one, sort_keys=True)) for one in (*shown, told)]


def _steady(text: str) -> str:
    text = re.sub(r"0x[0-9a-f]+", "0x0", text)
    text = re.sub(r"<dc:date>[^<]*", "<dc:date>", text)
    text = re.sub(r"ipykernel_\d+", "ipykernel_0", text)
    text = re.sub(r"/tmp/[\w./-]*", "/tmp/", text)
    return re.sub(r"\d+\.\d+ [mµn]?s", "0 s", text)


@pytest.mark.parametrize("behaviour", ALIKE)
def test_a_fork_behaves_as_a_kernel(ways, behaviour):
    """The same cells give the same outputs, counts, errors and verdict, whatever is loaded."""
    ordered = behaviour != "subprocess"
    plain, warm, warmer = (seen(way(ALIKE[behaviour]), ordered) for way in ways.values())
    assert warm == plain
    assert warmer == plain


def test_a_lesson_that_quits_has_not_passed(zygote):
    """`quit()` ends a fork at once, where a kernel may live on for a cell or two."""
    run = zygote.execute(notebook(["quit()", "1"]), LIMITS, os.environ)
    assert (run.verdict, run.cell_index) == (Verdict.CRASHED, 0)
    assert run.message == "the kernel ended before the lesson did"

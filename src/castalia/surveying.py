"""All datasets held against their contracts, several at a time, each in a process of its own kind.

Processes and not threads: the libraries under netCDF do not bear two threads, and one that dies
takes nothing else along. They are forked from a server that has opened nothing, for who has
opened an object store has threads that a fork does not take along, and would wait for them.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from castalia import stores
from castalia.contract import DatasetResult

AT_A_TIME = 8  # most of the time goes into waiting for servers


def survey(
    names: Sequence[str],
    *,
    values: bool | None = None,
    store: str | None = None,
    done: Callable[[DatasetResult], None] | None = None,
) -> list[DatasetResult]:
    """Hold datasets against their contracts.

    Args:
        names: Each described in `datasets/`.
        values: As for `stores.check`.
        store: As for `stores.choose`.
        done: Hears of each result as it comes.
    Returns:
        A result a name, in their order.
    """
    if not names:
        return []
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload(["castalia.stores", "xarray"])
    folder = stores.datasets_folder()
    with ProcessPoolExecutor(
        min(AT_A_TIME, len(names)), context, initializer=_as_here, initargs=(dict(os.environ),)
    ) as pool:
        asked = {pool.submit(stores.check, name, values, store, folder): name for name in names}
        found = {asked[one]: _result(one, asked[one], store, done) for one in as_completed(asked)}
    return [found[name] for name in names]


def _as_here(environment: dict[str, str]) -> None:
    """Give a new process the environment of now; that of the server it was forked from is older."""
    os.environ.clear()
    os.environ.update(environment)


def _result(
    future: Future[DatasetResult],
    name: str,
    store: str | None,
    done: Callable[[DatasetResult], None] | None,
) -> DatasetResult:
    """What a process found; of one that died, that it did."""
    try:
        result = future.result()
    except BrokenProcessPool:
        words = "the process that opened it, or one beside it, died"
        result = DatasetResult(name, store or "auto", (), words, "Died")
    if done:
        done(result)
    return result

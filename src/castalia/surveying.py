"""All datasets held against their contracts, several at a time, each in a process of its own kind.

Processes and not threads: the libraries under netCDF do not bear two threads, and one that hangs
or dies takes nothing else along.
"""

from __future__ import annotations

import multiprocessing
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
    import xarray  # noqa: F401 - here once, and forked with it

    here = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(here)
    workers = min(AT_A_TIME, len(names))
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        asked = {pool.submit(stores.check, name, values, store): name for name in names}
        found = {asked[one]: _result(one, asked[one], store, done) for one in as_completed(asked)}
    return [found[name] for name in names]


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

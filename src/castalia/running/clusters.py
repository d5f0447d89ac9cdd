"""Lessons on a Dask cluster: an executor of its client, and nothing of our own between.

Each worker has castalia and its data as it would have them by itself, and one warm process to fork.
The scheduler runs a lesson again whose worker was lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager

from castalia.errors import CastaliaError
from castalia.running import performing

_CONNECTING_S = 20


class NoCluster(CastaliaError):
    """A cluster cannot be reached, has no workers, or has other packages."""


@contextmanager
def on_a_cluster(address: str | None, workers: int) -> Iterator[tuple[Executor, int]]:
    """An executor on a Dask cluster, and how many runs it carries at a time.

    Args:
        address: Of its scheduler; none starts workers on this machine.
        workers: How many to start here.
    Raises:
        NoCluster: nothing answers there, or no worker has come.
    """
    from dask.distributed import Client, LocalCluster

    with ExitStack() as stack:
        if address is None:
            cluster = LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
            )
            where = stack.enter_context(cluster)
        else:
            where = address
        try:
            client = stack.enter_context(Client(where, timeout=_CONNECTING_S))
            client.wait_for_workers(1, timeout=_CONNECTING_S)
        except (OSError, TimeoutError, ValueError) as error:
            hint = "give the address that the scheduler prints, such as tcp://127.0.0.1:8786"
            raise NoCluster(
                f"no Dask cluster with workers answers at {address}", hint=hint
            ) from error
        _hold_versions(client)
        try:
            yield client.get_executor(pure=False), sum(client.nthreads().values())
        finally:
            client.run(performing.WARM.rest)


def _hold_versions(client: object) -> None:
    """Refuse a cluster whose workers have another castalia than we do.

    Raises:
        NoCluster: names a worker and its version.
    """
    ours = performing.version_here()
    for worker, theirs in client.run(performing.version_here).items():  # type: ignore[attr-defined]
        if theirs != ours:
            hint = "install the same lock on the workers"
            raise NoCluster(f"the worker {worker} has {theirs}, and here is {ours}", hint=hint)

"""Lessons on a Dask cluster: an executor of its client, and nothing of our own between.

Each worker has castalia and its data as it would have them by itself, and one warm process to fork.
The scheduler runs a lesson again whose worker was lost.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from castalia import versions
from castalia.errors import CastaliaError
from castalia.running.performing import rest

if TYPE_CHECKING:
    from dask.distributed import Client

_CONNECTING_S = 20
_WITHOUT_WORKERS_S = 300.0
_LOOKING_S = 1.0
_NAMED = 4
_SECURED_ELSEWHERE = "gateway://"  # only who made the cluster can open it


class NoCluster(CastaliaError):
    """A cluster cannot be reached, has no workers, or has other packages."""


@contextmanager
def on_a_cluster(
    where: str | Client | None, jobs: int | None = None, rest: Callable[[], None] = rest
) -> Iterator[tuple[Executor, int]]:
    """An executor on a Dask cluster, and how many runs it carries at a time.

    Args:
        where: The address of its scheduler, or a client of it; none starts workers here.
        jobs: How many runs at a time; as many as its workers have threads by default.
        rest: What each worker does in the end, so that nothing of a run stays behind.
    Raises:
        NoCluster: nothing answers there, no worker has come, or one has other packages.
    """
    from dask.distributed import Client

    with ExitStack() as stack:
        at = stack.enter_context(_local(jobs)) if where is None else where
        client = at if isinstance(at, Client) else stack.enter_context(_client(at))
        _await_worker(client)
        _hold_versions(client)
        executor = client.get_executor(pure=False)
        stack.callback(_rest, client, rest)
        stack.enter_context(_watched(client, executor))
        yield executor, jobs or sum(client.nthreads().values())


def _local(jobs: int | None) -> contextlib.AbstractContextManager[str]:
    """A cluster on this machine; its address."""
    from dask.distributed import LocalCluster
    from dask.system import CPU_COUNT

    @contextmanager
    def started() -> Iterator[str]:
        with LocalCluster(
            n_workers=jobs or CPU_COUNT,
            threads_per_worker=1,
            processes=True,
            dashboard_address=":0",  # none would take port 8787 all the same
        ) as cluster:
            yield cluster.scheduler_address

    return started()


@contextmanager
def _client(address: str) -> Iterator[Client]:
    """A client that nothing takes for its default.

    Raises:
        NoCluster: nothing answers at the address.
    """
    from dask.distributed import Client

    try:
        # a Client that fails may hang the next one when it is collected, so one looks before
        if not address.startswith(_SECURED_ELSEWHERE):
            asyncio.run(_reach(address))
        made = Client(address, timeout=_CONNECTING_S, set_as_default=False)
    except (OSError, TimeoutError, ValueError, TypeError, ImportError) as error:
        hint = "give the address that the scheduler prints, such as tcp://127.0.0.1:8786"
        if address.startswith(_SECURED_ELSEWHERE):
            hint = "hand over its client instead: guide/running-on-a-cluster.md shows how"
        raise NoCluster(f"no Dask scheduler answers at {address}", hint=hint) from error
    with made:
        yield made


async def _reach(address: str) -> None:
    """Look whether anything answers at an address."""
    from dask.distributed import Security
    from distributed.comm.core import connect

    secured = Security().get_connection_args("client")
    (await connect(address, timeout=_CONNECTING_S, **secured)).abort()


def _await_worker(client: Client) -> None:
    """Wait for a first worker.

    Raises:
        NoCluster: none has come.
    """
    try:
        client.wait_for_workers(1, timeout=_CONNECTING_S)
    except (OSError, TimeoutError) as error:
        address = client.scheduler_info()["address"]
        message = f"the Dask cluster at {address} has no worker"
        hint = f"start some, such as: dask worker {address}"
        raise NoCluster(message, hint=hint) from error


def _hold_versions(client: Client) -> None:
    """Refuse a cluster that would run lessons with other packages than stand in our records.

    Raises:
        NoCluster: names a worker, and what differs.
    """
    ours = versions.here()
    for worker, theirs in client.run(versions.here, on_error="return").items():
        hint = "install the same lock and the same castalia on the workers as here"
        if not isinstance(theirs, dict):
            raise NoCluster(f"the worker {worker} has no castalia like ours", hint=hint)
        differing = [
            f"{name} {theirs.get(name, 'not')} there and {version} here"
            for name, version in ours.items()
            if theirs.get(name) != version
        ]
        if differing:
            words = ", ".join(differing[:_NAMED])
            more = len(differing) - _NAMED
            words += f" and {more} more" if more > 0 else ""
            raise NoCluster(f"the worker {worker} has other packages: {words}", hint=hint)


@contextmanager
def _watched(client: Client, executor: Executor) -> Iterator[None]:
    """Give up what an executor carries when no worker has been there for a while."""
    over = threading.Event()

    def watch() -> None:
        since = time.monotonic()
        while not over.wait(_LOOKING_S):
            with contextlib.suppress(Exception):  # whoever waits for a lost scheduler is told
                if client.nthreads():  # the cached `scheduler_info` may name none
                    since = time.monotonic()
                elif time.monotonic() - since > _WITHOUT_WORKERS_S:
                    executor.shutdown(wait=False)
                    return

    thread = threading.Thread(target=watch, name="workers-watch", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _rest(client: Client, rest: Callable[[], None]) -> None:
    """End the warm processes of workers that are there still."""
    with contextlib.suppress(Exception):  # where the cluster is gone, so are they
        client.run(rest, on_error="return")

"""An OPeNDAP server on loopback, of a Dataset in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import xarray as xr


class _Server(ThreadingMixIn, WSGIServer):
    """Answers each request in a thread of its own."""

    daemon_threads = True


class _Silent(WSGIRequestHandler):
    """Tells nobody of each request."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


def application(dataset: xr.Dataset) -> Any:
    """A WSGI application that answers for a Dataset at every path; its times must be numbers.

    What has coordinates along each of several dims becomes a Grid, which carries them along.
    """
    from pydap.handlers.lib import BaseHandler
    from pydap.model import BaseType, DatasetType, GridType

    def plain(name: Any, variable: xr.Variable) -> BaseType:
        return BaseType(name, variable.values, dims=variable.dims, attributes=dict(variable.attrs))

    served = DatasetType("served", attributes=dict(dataset.attrs))
    for name, variable in dataset.variables.items():
        served[name] = plain(name, variable)
        if variable.ndim > 1 and all(dim in dataset.coords for dim in variable.dims):
            served[name] = GridType(name, attributes=dict(variable.attrs))
            served[name][name] = plain(name, variable)
            for dim in variable.dims:
                served[name][dim] = plain(dim, dataset[dim].variable)
    return BaseHandler(served)


@contextmanager
def serving(datasets: dict[str, xr.Dataset]) -> Iterator[str]:
    """Serve each Dataset below its name; gives the server's address."""
    known = {name: application(dataset) for name, dataset in datasets.items()}

    def choose(environ: dict[str, Any], start_response: Any) -> Any:
        name = environ["PATH_INFO"].strip("/").rpartition(".")[0]
        if name in known:
            return known[name](environ, start_response)
        start_response("404 Not Found", [("Content-Length", "0")])
        return [b""]

    server = make_server("127.0.0.1", 0, choose, _Server, _Silent)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()

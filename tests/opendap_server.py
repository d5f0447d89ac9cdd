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
    """A WSGI application that answers for a Dataset at every path; its times must be numbers."""
    from pydap.handlers.lib import BaseHandler
    from pydap.model import BaseType, DatasetType

    served = DatasetType("served")
    for name, variable in dataset.variables.items():
        served[name] = BaseType(
            name, variable.values, dims=variable.dims, attributes=dict(variable.attrs)
        )
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

"""An object store of our own on loopback: moto's S3, which lives as long as whoever started it."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from castalia.errors import Unreachable, WrongUsage

HOST = "127.0.0.1"
KEYS = (
    "castalia",
    "castalia",
)  # moto takes any; ours are no secret, for it serves this machine only

_REFUSAL = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b"<Error><Code>AccessDenied</Code><Message>Writing needs credentials</Message></Error>"
)
_ANY = "AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/s3/aws4_request"
_GRACE_S = 5

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True)
class Server:
    """The process that serves, and where it answers."""

    endpoint: str
    process: subprocess.Popen[bytes]

    def wait(self) -> None:
        """Wait until somebody interrupts.

        Raises:
            Unreachable: it ended by itself.
        """
        code = self.process.wait()
        raise Unreachable(f"the object store at {self.endpoint} ended by itself (exit code {code})")


@contextmanager
def serving(port: int = 0) -> Iterator[Server]:
    """An empty object store on loopback that everyone may read and those with credentials write.

    It ends with the `with` block, and also when this process is killed: it watches a pipe from it.

    Args:
        port: Where; 0 takes a free one.
    Raises:
        WrongUsage: the port is taken, or may not be used.
    """
    with _listening(port) as listener:
        endpoint = f"http://{HOST}:{listener.getsockname()[1]}"
        command = f"from castalia.stores import serving; serving.serve({listener.fileno()})"
        process = subprocess.Popen(
            [sys.executable, "-c", command],
            stdin=subprocess.PIPE,
            pass_fds=[listener.fileno()],
            env={**os.environ, "MOTO_DISABLE_GLOBAL_CORS": "true"},  # each bucket says its own
        )
    try:
        yield Server(endpoint, process)
    finally:
        _end(process)


def _listening(port: int) -> socket.socket:
    """A socket that holds the port from now on; who connects early waits.

    Raises:
        WrongUsage: the port is taken, or may not be used.
    """
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        taken = error.errno == errno.EADDRINUSE
        words = "is taken" if taken else f"cannot be used: {error.strerror}"
        hint = "choose another with --port; --port 0 takes one that is free"
        raise WrongUsage(f"port {port} {words}", hint=hint) from error
    listener.listen(128)
    return listener


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a server that we started."""
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(_GRACE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def read_only_for_strangers(store: Application) -> Application:
    """A store in front of which whoever brings no credentials may read, and nothing else.

    moto itself takes writes from anyone, and offers its own switches under /moto-api.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        signed = "HTTP_AUTHORIZATION" in environ or "Signature=" in environ.get("QUERY_STRING", "")
        method = environ["REQUEST_METHOD"]
        if signed or method == "GET":
            return store(environ, start_response)
        # moto wants rights of their own for these two, which no policy can give
        if method == "HEAD":
            _close(store({**environ, "REQUEST_METHOD": "GET"}, start_response))
            return []
        if method == "OPTIONS":
            return store({**environ, "HTTP_AUTHORIZATION": _ANY}, start_response)
        size = str(len(_REFUSAL))
        headers = [("Content-Type", "application/xml"), ("Content-Length", size)]
        start_response("403 Forbidden", headers)
        return [_REFUSAL]

    return answer


def _close(content: Iterable[bytes]) -> None:
    """Let go of a response whose body nobody wants."""
    close = getattr(content, "close", None)
    if close:
        close()


def serve(listener: int) -> None:
    """Serve on a socket that listens already, until standard input ends; what the process runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who started us, and ends us then
    threading.Thread(target=_end_with_parent, daemon=True).start()

    from moto.moto_server.werkzeug_app import MotoRequestHandler, create_backend_app
    from werkzeug.serving import make_server

    class Quiet(MotoRequestHandler):
        """Tells nobody of each request."""

        def log_request(self, *told: Any) -> None:
            """Nothing."""

    store = read_only_for_strangers(create_backend_app("s3"))
    server = make_server(HOST, 0, store, threaded=True, request_handler=Quiet, fd=listener)
    server.serve_forever()


def _end_with_parent() -> None:
    """End this process as soon as the pipe from its parent does; there is nothing to save."""
    sys.stdin.buffer.read()
    os._exit(0)

"""A web server on loopback that misbehaves on demand, before plain content or another server."""

from __future__ import annotations

import hashlib
import http.client
import re
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

DRIP_S = 0.05  # between two bytes
LONGEST_HANG_S = 30.0

Kind = Literal["status", "cut", "hang", "stall", "drip", "flip"]


@dataclass
class Fault:
    """What goes wrong, at which addresses, and how often before it passes."""

    kind: Kind  # stall: a hang in mid-body; flip: one bit of the body turned
    where: str = ""  # a part of the path
    times: float = float("inf")
    status: int = 503
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What a server says."""

    status: int
    headers: dict[str, str]
    body: bytes = b""


@dataclass(frozen=True)
class Request:
    """What a server was asked."""

    method: str
    path: str
    headers: Message


class FaultyServer:
    """Serves, counts what it was asked for, and fails as it is told.

    Args:
        content: Bytes by path, such as `{"/bucket/key": b"..."}`.
        upstream: The address of a server that answers instead of the content.
        ranges: Whether parts can be asked for; of content only.
        chunked: Whether bodies come in chunks, without their length; of content only.
        headers: More headers for each good answer; of content only.
    """

    def __init__(
        self,
        content: Mapping[str, bytes] | None = None,
        *,
        upstream: str = "",
        ranges: bool = True,
        chunked: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.content = dict(content or {})
        self.upstream = upstream
        self.ranges = ranges
        self.chunked = chunked
        self.headers = dict(headers or {})
        self.faults: list[Fault] = []
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self.lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"faulty": self})
        self.httpd = _Quiet(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.httpd.server_port}"

    def __enter__(self) -> FaultyServer:
        """Begin to answer."""
        threading.Thread(target=self.httpd.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Refuse connections from now on."""
        self.closing.set()
        self.httpd.shutdown()
        self.httpd.server_close()

    def fail(
        self,
        kind: Kind,
        where: str = "",
        times: float = float("inf"),
        status: int = 503,
        **headers: str,
    ) -> None:
        """From now on let requests fail; underscores in names of headers stand for hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        with self.lock:
            self.faults.append(Fault(kind, where, times, status, named))

    def heal(self) -> None:
        """Answer well again."""
        with self.lock:
            self.faults.clear()

    def asked(self, where: str = "", method: str = "GET") -> list[Request]:
        """The requests so far whose path holds this."""
        with self.lock:
            return [one for one in self.requests if where in one.path and one.method == method]

    def next_fault(self, path: str) -> Fault | None:
        """The fault that a request meets."""
        with self.lock:
            for fault in self.faults:
                if fault.where in path and fault.times > 0:
                    fault.times -= 1
                    return fault
        return None

    def answer(self, asked: Request, body: bytes) -> Answer:
        """What would be said without a fault."""
        return self._passed_on(asked, body) if self.upstream else self._own(asked)

    def _own(self, asked: Request) -> Answer:
        body = self.content.get(unquote(urlsplit(asked.path).path))
        if body is None:
            return Answer(404, {"Content-Type": "text/plain"}, b"not here")
        md5 = hashlib.md5(body, usedforsecurity=False).hexdigest()
        headers = {"ETag": f'"{md5}"', **self.headers}
        tag = headers["ETag"]
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", asked.headers.get("Range", ""))
        meant = asked.headers.get("If-Range", tag) == tag
        if not (self.ranges and wanted and meant):
            return Answer(200, headers, body)
        start, end = int(wanted[1]), min(int(wanted[2] or len(body)), len(body) - 1)
        if start >= len(body):
            return Answer(416, {"Content-Range": f"bytes */{len(body)}"})
        headers["Content-Range"] = f"bytes {start}-{end}/{len(body)}"
        return Answer(206, headers, body[start : end + 1])

    def _passed_on(self, asked: Request, body: bytes) -> Answer:
        behind = http.client.HTTPConnection(urlsplit(self.upstream).netloc, timeout=LONGEST_HANG_S)
        try:
            behind.request(asked.method, asked.path, body or None, dict(asked.headers))
            said = behind.getresponse()
            own = ("connection", "transfer-encoding", "content-length", "date", "server")
            headers = {name: value for name, value in said.getheaders() if name.lower() not in own}
            length = said.headers.get("Content-Length", "0")
            content = said.read() or b"\0" * int(length) * (asked.method == "HEAD")
            return Answer(said.status, headers, content)
        finally:
            behind.close()


class _Quiet(ThreadingHTTPServer):
    """A server that keeps silent about clients that hang up."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Show errors of our own only."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    faulty: FaultyServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer, or fail."""
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        asked = Request(self.command, self.path, self.headers)
        with self.faulty.lock:
            self.faulty.requests.append(asked)
        fault = self.faulty.next_fault(self.path) or Fault("status", status=0)
        if fault.kind == "hang":
            self.close_connection = True
            self.faulty.closing.wait(LONGEST_HANG_S)
        elif fault.kind == "status" and fault.status:
            self._say(Answer(fault.status, fault.headers, b"as told"), "status")
        else:
            self._say(self.faulty.answer(asked, body), fault.kind)

    do_HEAD = do_PUT = do_POST = do_DELETE = do_GET  # noqa: N815

    def _say(self, answer: Answer, kind: Kind) -> None:
        chunked = self.faulty.chunked and answer.status == 200
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if chunked:
            self.send_header("Transfer-Encoding", "chunked")
        else:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            self._send(answer.body, kind, chunked)
        except OSError:  # the client has had enough
            self.close_connection = True

    def _send(self, body: bytes, kind: Kind, chunked: bool) -> None:
        middle = len(body) // 2
        if kind == "flip" and body:
            body = body[:middle] + bytes([body[middle] ^ 1]) + body[middle + 1 :]
        if kind in ("cut", "stall"):
            body = body[:middle]
        elif kind == "drip":
            for byte in body:
                self.wfile.write(bytes([byte]))
                if self.faulty.closing.wait(DRIP_S):
                    break
            self.close_connection = True
            return
        self.wfile.write(b"%x\r\n%b\r\n" % (len(body), body) if chunked and body else body)
        if kind in ("cut", "stall"):
            self.wfile.flush()
            self.close_connection = True
            if kind == "stall":
                self.faulty.closing.wait(LONGEST_HANG_S)
        elif chunked:
            self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Say nothing."""

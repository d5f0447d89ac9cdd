"""A notebook's cells, run in this very process as an IPython kernel would run them.

All of ipykernel is used but its sockets: its kernel, its shell and nbclient's reading of messages.
A process runs one notebook, and ends.
"""

from __future__ import annotations

import asyncio
import io
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbclient
import nbformat
from ipykernel import ipkernel, kernelapp
from jupyter_client.session import Session
from nbclient.exceptions import CellExecutionError

from castalia.expected import unexpected

_SHOWN = ("display_data", "execute_result", "error")
_UNKEPT = ("status", "execute_input", "execute_reply")


class _KeptSession(Session):
    """A session whose messages are kept, where others send them."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.kept: list[dict[str, Any]] = []
        self.lock = threading.RLock()
        self.before_shown: Callable[[], None] = lambda: None

    def send(
        self,
        stream: Any,
        msg_or_type: Any,
        content: Any = None,
        parent: Any = None,
        ident: Any = None,
        buffers: Any = None,
        track: bool = False,
        header: Any = None,
        metadata: Any = None,
    ) -> dict[str, Any]:
        """Keep a message in the order in which it was sent."""
        if isinstance(msg_or_type, dict):
            message = msg_or_type
        else:
            message = self.msg(
                msg_or_type, content=content, parent=parent, header=header, metadata=metadata
            )
        if buffers:
            message["buffers"] = buffers
        if message["msg_type"] in _SHOWN:
            self.before_shown()  # what was written before it stands before it
        with self.lock:
            self.kept.append(message)
        return message

    def keep_text(self, name: str, text: str) -> None:
        """Keep text of a stream as a kernel does: stdout before stderr, between other outputs."""
        with self.lock:
            at = len(self.kept)
            while at and self.kept[at - 1]["msg_type"] == "stream":
                at -= 1
                if self.kept[at]["content"]["name"] == name:
                    self.kept[at]["content"]["text"] += text
                    return
            message = self.msg("stream", content={"name": name, "text": text})
            self.kept.insert(at if name == "stdout" else len(self.kept), message)

    def taken(self) -> list[dict[str, Any]]:
        """All messages since the last call."""
        with self.lock:
            kept, self.kept = self.kept, []
        return kept


class _Stream(io.TextIOBase):
    """`sys.stdout` or `sys.stderr` of the notebook, with what reaches its file descriptor."""

    encoding = "UTF-8"
    errors = "strict"
    MARK = b"\0castalia\0"

    def __init__(self, name: str, number: int, session: _KeptSession) -> None:
        super().__init__()
        self.name = name
        self._session = session
        self._seen = threading.Event()
        self._number = number
        inlet, outlet = os.pipe()
        os.dup2(outlet, number, inheritable=True)
        os.close(outlet)
        self._listener = threading.Thread(target=self._listen, args=(inlet,), daemon=True)
        self._listener.start()

    def _listen(self, inlet: int) -> None:
        """Pass on what subprocesses and libraries in C write."""
        held = b""
        while data := os.read(inlet, 65536):
            held += data
            if self.MARK in held:
                before, _, held = held.partition(self.MARK)
                self._text(before)
                self._seen.set()
                continue
            if self.MARK[:1] not in held:
                self._text(held)
                held = b""

    def _text(self, data: bytes) -> None:
        if data:
            self.write(data.decode("utf-8", errors="replace"))

    def settle(self) -> None:
        """Wait until all that was written to the file descriptor has been passed on."""
        if threading.current_thread() is self._listener:
            return
        self._seen.clear()
        os.write(self._number, self.MARK)
        self._seen.wait(timeout=10)

    def write(self, text: str) -> int:
        """Keep text as the message that a kernel sends of it."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        if text:
            self._session.keep_text(self.name, text)
        return len(text)

    def fileno(self) -> int:
        """The file descriptor, whose text is passed on, too."""
        return self._number

    def isatty(self) -> bool:
        """A notebook is no terminal."""
        return False

    def writable(self) -> bool:
        """It can be written to, and not read."""
        return True


class Imitation:
    """A kernel without sockets, for one notebook."""

    def __init__(self, private: Path) -> None:
        """Make it, and let this process look like a kernel's.

        Args:
            private: A folder for what a kernel keeps, such as its connection file.
        """
        sys.argv = [_launcher(), "-f", str(private / "kernel.json")]
        self.session = _KeptSession(key=b"none leaves this process")
        app = kernelapp.IPKernelApp.instance()
        app.init_profile_dir()
        app.config.HistoryManager.enabled = False  # its file would be shared by all runs
        self.streams = [_Stream("stdout", 1, self.session), _Stream("stderr", 2, self.session)]
        sys.stdout, sys.stderr = self.streams
        self.session.before_shown = self._settle
        app.patch_io()
        app.configure_tornado_logger()
        app.init_pdb()
        self.kernel = app.kernel = ipkernel.IPythonKernel.instance(
            parent=app,
            session=self.session,
            log=logging.getLogger("kernel"),
            iopub_socket=None,
            user_ns=None,
        )
        self.kernel._execute_sleep = 0.0
        self.kernel.shell_channel_thread = SimpleNamespace(parent_thread=None)  # nobody interrupts
        app.init_path()
        app.init_shell()
        app.init_gui_pylab()
        app.init_extensions()
        app.init_code()
        self.session.taken()

    async def run(
        self, notebook: nbformat.NotebookNode, begins: Callable[[int], None]
    ) -> tuple[int, tuple[str, ...]]:
        """Run cell after cell until one fails.

        Args:
            notebook: Its outputs are replaced.
            begins: Hears the number of each cell before it runs, over all cells from 0.
        Returns:
            The number of the last cell, and name, message and traceback of what ended the run.
        """
        client = nbclient.NotebookClient(notebook, record_timing=False)
        client.reset_execution_trackers()
        notebook.metadata["language_info"] = dict(self.kernel.language_info)
        index = -1
        for index, cell in enumerate(notebook.cells):
            begins(index)
            tags = cell.metadata.get("tags", ())
            if cell.cell_type != "code" or not cell.source.strip():
                continue
            if client.skip_cells_with_tag in tags:
                continue
            reply = await self._execute(cell, index, client)
            if reply["status"] == "error" and "raises-exception" not in tags:
                error = CellExecutionError.from_cell_and_msg(cell, reply)
                return index, (error.ename, error.evalue, error.traceback)
            if problem := unexpected(cell):
                return index, problem
        client.set_widgets_metadata()
        return index, ()

    def _settle(self) -> None:
        for stream in self.streams:
            stream.settle()

    async def _execute(
        self, cell: nbformat.NotebookNode, index: int, client: nbclient.NotebookClient
    ) -> dict[str, Any]:
        """Run one cell; the kernel's reply."""
        content = {
            "code": cell.source,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        self.session.taken()
        request = self.session.msg("execute_request", content)
        self.kernel.set_parent([], request)
        await self.kernel.execute_request(None, [], request)
        self._settle()
        if getattr(self.kernel.shell, "exit_now", False):  # `exit` ends a kernel
            os._exit(0)
        cell.outputs = []
        client.clear_before_next_output = False
        kept = self.session.taken()
        reply = next(one for one in kept if one["msg_type"] == "execute_reply")
        for message in kept:
            if message["msg_type"] not in _UNKEPT:
                client.process_message(message, cell, index)
        cell.execution_count = reply["content"]["execution_count"]
        return dict(reply["content"])


def _launcher() -> str:
    import ipykernel

    return str(Path(ipykernel.__file__).with_name("ipykernel_launcher.py"))


def run(
    notebook: nbformat.NotebookNode, private: Path, begins: Callable[[int], None]
) -> tuple[int, tuple[str, ...]]:
    """Run a notebook in this process, within an event loop as a kernel does.

    Args:
        notebook: Its outputs are replaced.
        private: A folder for what a kernel keeps.
        begins: Hears the number of each cell before it runs.
    Returns:
        The number of the last cell, and name, message and traceback of what ended the run.
    """
    return asyncio.run(Imitation(private).run(notebook, begins))

"""Messages over a socket, each with its length before it; neither side waits without an end."""

from __future__ import annotations

import select
import socket
import struct
import time

from castalia.errors import CastaliaError
from castalia.grading.values import MB, TooMuch

_HEAD = struct.Struct(">Q")
_PIECE = 1 << 20


class ChannelClosed(CastaliaError):
    """The other side is gone."""


class Late(CastaliaError):
    """The other side did not answer in time."""


class Channel:
    """One end of a conversation."""

    def __init__(self, end: socket.socket, most: int) -> None:
        """Speak over a socket.

        Args:
            end: Of a pair.
            most: Bytes that one message may have.
        """
        self.end = end
        self.most = most

    def send(self, data: bytes, seconds: float | None = None) -> None:
        """Send a message.

        Raises:
            ChannelClosed: nobody is there.
            Late: it is not taken in time.
        """
        try:
            self.end.settimeout(seconds)
            self.end.sendall(_HEAD.pack(len(data)))
            self.end.sendall(data)
        except TimeoutError as error:
            raise Late("nobody takes what is sent") from error
        except OSError as error:
            raise ChannelClosed(str(error)) from error

    def receive(self, seconds: float | None = None) -> bytes:
        """The next message.

        Raises:
            ChannelClosed: there will be none.
            Late: it is not there in time.
            TooMuch: it is longer than one may be.
        """
        until = None if seconds is None else time.monotonic() + seconds
        (length,) = _HEAD.unpack(self._exactly(_HEAD.size, until))
        if length > self.most:
            raise TooMuch(f"more than {self.most / MB:.0f} MB")
        return self._exactly(length, until)

    def _exactly(self, length: int, until: float | None) -> bytes:
        pieces, have = [], 0
        while have < length:
            left = None if until is None else max(until - time.monotonic(), 0)
            try:
                if not select.select([self.end], [], [], left)[0]:
                    raise Late("no answer in time")
                piece = self.end.recv(min(length - have, _PIECE))
            except (OSError, ValueError) as error:
                raise ChannelClosed(str(error)) from error
            if not piece:
                raise ChannelClosed("nobody is there any more")
            pieces.append(piece)
            have += len(piece)
        return b"".join(pieces)

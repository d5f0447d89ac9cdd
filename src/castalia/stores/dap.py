"""OPeNDAP, read lazily: netCDF's client tells what there is, we ask for the values ourselves.

That client takes a body that was cut for a whole one: values become what happens to lie in memory,
and attributes vanish (seen with netCDF-C 4.9.3). What comes this way has its length checked, and
servers that are busy, slow or gone meet the same patience and give the same errors as all others.
"""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np
import xarray as xr
from xarray.backends import AbstractDataStore, BackendArray
from xarray.core import indexing

from castalia import patience
from castalia.errors import Place
from castalia.fetching import ask
from castalia.patience import Transient, patiently

# how DAP 2 sends each type; short integers take four bytes
_SENT = {
    "Byte": "u1",
    "Int16": ">i4",
    "UInt16": ">u4",
    "Int32": ">i4",
    "UInt32": ">u4",
    "Float32": ">f4",
    "Float64": ">f8",
}
_TYPE = re.compile(rf"^\s*({'|'.join(_SENT)})\s".encode(), re.MULTILINE)
_VALUES = re.compile(rb"\nData:\r?\n")


class Served(AbstractDataStore):
    """A dataset behind an OPeNDAP server, for `xarray.open_dataset`.

    Args:
        url: Its address, without an ending.
        place: Where the dataset's file speaks of it.
    Raises:
        Unreachable, Busy, Moved, Refused: it cannot be had.
    """

    def __init__(self, url: str, place: Place | None = None) -> None:
        self.url, self.place = url, place
        self.attributes: dict[str, Any] = {}
        self.variables: dict[str, xr.Variable] = {}
        patiently(self._look, url, place)

    def _look(self) -> None:
        """Ask what there is.

        Raises:
            Transient: no answer, or a cut one.
        """
        import netCDF4

        ask(f"{self.url}.dds", self.place)  # says why when it cannot be had
        limits = patience.PATIENCE
        netCDF4.rc_set("HTTP.CONNECTTIMEOUT", str(max(1, round(limits.connect_s))))
        netCDF4.rc_set("HTTP.TIMEOUT", str(max(1, round(limits.read_s))))
        try:
            with netCDF4.Dataset(f"{self.url}#noprefetch") as found:
                found.set_auto_maskandscale(False)
                self.attributes = {name: found.getncattr(name) for name in found.ncattrs()}
                self.variables = {name: self._lazy(one) for name, one in found.variables.items()}
        except (OSError, RuntimeError) as error:
            raise Transient(f"OPeNDAP answers {error}") from error
        if not self.attributes and not any(one.attrs for one in self.variables.values()):
            raise Transient("OPeNDAP sends no attributes")

    def _lazy(self, found: Any) -> xr.Variable:
        """A variable without its values; of text, which is seldom and short, with them."""
        attributes = {name: found.getncattr(name) for name in found.ncattrs()}
        if not isinstance(found.dtype, np.dtype) or found.dtype.kind not in "iuf":
            return xr.Variable(found.dimensions, found[...], attributes)
        array = _Values(self.url, found.name, found.shape, found.dtype, self.place)
        lazy = indexing.LazilyIndexedArray(array)
        return xr.Variable(found.dimensions, lazy, attributes)

    def get_variables(self) -> dict[str, xr.Variable]:
        """All variables, raw and lazy."""
        return self.variables

    def get_attrs(self) -> dict[str, Any]:
        """The attributes of the dataset."""
        return self.attributes

    def get_dimensions(self) -> dict[str, int]:
        """The length of each dim."""
        return {
            str(dim): size for one in self.variables.values() for dim, size in one.sizes.items()
        }

    def get_encoding(self) -> dict[str, Any]:
        """Nothing."""
        return {}


class _Values(BackendArray):
    """The values of one variable; each part is asked for when it is wanted."""

    def __init__(
        self, url: str, name: str, shape: tuple[int, ...], dtype: Any, place: Place | None
    ) -> None:
        self.url, self.name, self.place = url, name, place
        self.shape, self.dtype = shape, np.dtype(dtype)

    def __getitem__(self, key: Any) -> Any:
        """The values at an index of xarray's."""
        basic = indexing.IndexingSupport.BASIC
        return indexing.explicit_indexing_adapter(key, self.shape, basic, self._part)

    def _part(self, key: tuple[int | slice, ...]) -> Any:
        """The values at whole numbers and slices that go forward."""
        chosen = [
            range(size)[one] if isinstance(one, slice) else range(size)[one : one + 1 or None]
            for one, size in zip(key, self.shape, strict=True)
        ]
        shape = tuple(len(steps) for steps in chosen)
        if 0 in shape:
            values = np.empty(shape, self.dtype)
        else:
            wanted = "".join(f"%5B{one[0]}:{one.step}:{one[-1]}%5D" for one in chosen)
            url = f"{self.url}.dods?{self.name}{wanted}"
            values = patiently(lambda: self._sent(url, shape), url, self.place)
        return values[tuple(slice(None) if isinstance(one, slice) else 0 for one in key)]

    def _sent(self, url: str, shape: tuple[int, ...]) -> Any:
        """What a server sends for a part.

        Raises:
            Transient: it is not what was asked for.
        """
        answer = ask(url, self.place)
        begin, kind = _VALUES.search(answer), _TYPE.search(answer)
        count = math.prod(shape)
        if begin and kind:
            body = memoryview(answer)[begin.end() :]
            sent = np.dtype(_SENT[kind[1].decode()])
            head = count.to_bytes(4, "big") * 2 if shape else b""  # a single value has none
            enough = len(body) >= len(head) + count * sent.itemsize
            if body[: len(head)] == head and enough:
                values = np.frombuffer(body, sent, count, len(head))
                return values.astype(self.dtype).reshape(shape)
        raise Transient("OPeNDAP sends something else than was asked for")

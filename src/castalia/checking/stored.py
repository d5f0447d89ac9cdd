"""The facts of a Zarr store: its layout, codecs, words and size, and a small part of its values."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Positions = Mapping[str, int | slice | list[int]]
DESCRIPTIONS = ("zarr.json", ".zarray", ".zattrs", ".zgroup", ".zmetadata")
_SHUFFLES = {0: "noshuffle", 1: "shuffle", 2: "bitshuffle"}


@dataclass(frozen=True)
class ArrayFacts:
    """How one array of a store is laid out."""

    dims: tuple[str, ...]
    shape: tuple[int, ...]
    dtype: str  # as it is stored, before a reader unpacks it
    chunks: tuple[int, ...]  # the unit of reading
    shards: tuple[int, ...]  # the unit of writing; empty where each chunk is an object
    codecs: tuple[str, ...]  # each with its settings, as "blosc zstd shuffle"
    fill_value: Any
    attributes: Mapping[str, Any]
    objects: int  # without descriptions
    bytes: int  # of these objects


@dataclass(frozen=True)
class StoreFacts:
    """What a store holds, as data that can leave the process in which it was written."""

    zarr_format: int
    consolidated: bool
    stale: tuple[str, ...]  # arrays whose consolidated copy says other than their own description
    attributes: Mapping[str, Any]
    arrays: Mapping[str, ArrayFacts]
    objects: int  # descriptions included
    bytes: int
    labels: Mapping[str, Any] = field(repr=False, default_factory=dict)  # of each axis, all of them
    part: Any = field(repr=False, default=None)  # a Dataset: what a reader gets at the positions
    unread: str = ""  # why there is no part


def describe(place: Any, positions: Positions | None = None) -> StoreFacts:
    """The facts of a store.

    Args:
        place: A path, a store or group of zarr's, or what `to_zarr` gives back.
        positions: What is read back of each array, by places along its axes; an axis that is not
            named is read whole.

    Raises:
        TypeError: it is neither a path nor a store.
        FileNotFoundError: there is no group of Zarr.
        ValueError: a description cannot be read.
    """
    import zarr
    from zarr.core.sync import sync

    group = _opened(place)
    sizes: Mapping[str, int] = sync(_sizes(group.store, group.path))
    members = dict(group.members(max_depth=None))
    arrays = {
        name: _array(one, [size for key, size in sizes.items() if _holds(name, key)])
        for name, one in members.items()
        if isinstance(one, zarr.Array)
    }
    copies = _consolidated(group)
    labels, part, unread = _read(group, positions or {})
    return StoreFacts(
        zarr_format=group.metadata.zarr_format,
        consolidated=copies is not None,
        stale=() if copies is None else _stale(members, copies),
        attributes=dict(group.attrs),
        arrays=arrays,
        objects=len(sizes),
        bytes=sum(sizes.values()),
        labels=labels,
        part=part,
        unread=unread,
    )


def _opened(place: Any) -> Any:
    """The group at a place, by its own description and no copy of it.

    Raises:
        TypeError: it is neither a path nor a store.
        FileNotFoundError: there is no group of Zarr.
        ValueError: a description cannot be read.
    """
    import zarr
    from zarr.abc.store import Store

    group = getattr(place, "zarr_group", place)  # `to_zarr` gives back a store of xarray's
    if isinstance(group, zarr.Group):
        place, path = group.store, group.path
    elif isinstance(place, str | os.PathLike | Store):
        path = ""
    else:
        raise TypeError(f"{type(place).__name__} is no store")
    try:
        return zarr.open_group(place, path=path, mode="r", use_consolidated=False)
    except FileNotFoundError as error:
        name = os.path.basename(os.fspath(place)) if isinstance(place, str | os.PathLike) else ""
        there = isinstance(place, str | os.PathLike) and os.path.exists(place)
        told = "there is something, but no group of Zarr" if there else "there is no Zarr store"
        raise FileNotFoundError(f"{told} at {name!r}" if name else told) from error
    except (ValueError, KeyError) as error:
        raise ValueError("its description cannot be read") from error


async def _sizes(store: Any, path: str) -> dict[str, int]:
    """The bytes of each object, by its key below the group."""
    prefix = f"{path}/" if path else ""
    return {
        key.removeprefix(prefix): await store.getsize(key)
        async for key in store.list_prefix(prefix)
    }


def _holds(name: str, key: str) -> bool:
    """Whether an object holds values of an array."""
    return key.startswith(f"{name}/") and key.rpartition("/")[2] not in DESCRIPTIONS


def _array(array: Any, sizes: Sequence[int]) -> ArrayFacts:
    attributes = dict(array.attrs)
    dims = getattr(array.metadata, "dimension_names", None) or attributes.pop(
        "_ARRAY_DIMENSIONS", ()
    )
    chain = (*array.filters, array.serializer, *array.compressors)
    fill = array.fill_value
    return ArrayFacts(
        dims=tuple(map(str, dims)),
        shape=tuple(array.shape),
        dtype=str(array.dtype),
        chunks=tuple(array.chunks),
        shards=tuple(array.shards or ()),
        codecs=tuple(_codec(one) for one in chain if one is not None),
        fill_value=fill.item() if hasattr(fill, "item") else fill,
        attributes=attributes,
        objects=len(sizes),
        bytes=sum(sizes),
    )


def _codec(codec: Any) -> str:
    """A codec and its settings in words; version 2 of the format counts kinds of shuffling."""
    if hasattr(codec, "get_config"):
        told = dict(codec.get_config())
        name = told.pop("id")
        if name == "blosc":
            told["shuffle"] = _SHUFFLES.get(told["shuffle"], told["shuffle"])
    else:
        whole = codec.to_dict()
        name, told = whole["name"], whole.get("configuration", {})
    return " ".join([str(name), *(str(one) for one in told.values() if isinstance(one, str))])


def _consolidated(group: Any) -> dict[str, Any] | None:
    """All members as the consolidated copy has them; None where there is no copy."""
    import zarr

    try:
        copy = zarr.open_group(group.store, path=group.path, mode="r", use_consolidated=True)
    except (ValueError, KeyError):
        return None
    return dict(copy.members(max_depth=None))


def _stale(members: Mapping[str, Any], copies: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name, one in members.items() if _told(copies.get(name)) != _told(one))


def _told(member: Any) -> Any:
    """What a member's description says; of a group its attributes."""
    if member is None or not hasattr(member, "shape"):
        return member and dict(member.attrs)
    return member.metadata.to_dict()


def _read(group: Any, positions: Positions) -> tuple[dict[str, Any], Any, str]:
    """The labels of all axes, and values at some positions, as xarray gives them to a reader."""
    import xarray as xr

    labels: dict[str, Any] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            whole = xr.open_zarr(
                group.store, group=group.path or None, chunks=None, consolidated=False
            )
            labels = {str(name): index.values for name, index in whole.indexes.items()}
            part = whole.isel(positions, missing_dims="ignore").load()
    except Exception as error:  # of a store by somebody else, anything may be wrong
        return labels, None, f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return labels, part, ""

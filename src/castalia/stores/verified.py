"""A Zarr store of objects each of which is verified; imports zarr, so only whoever opens one does."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Iterable
from typing import Any

from zarr.storage import ObjectStore

from castalia.errors import DamagedDownload, Moved, Place
from castalia.patience import Patience, Transient, patiently_awaited
from castalia.stores.objects import cause, cut_in_mid_body, differs, object_store, translated
from castalia.stores.placing import Placed


class VerifiedStore(ObjectStore):
    """Read-only objects by key; each whole one is compared with its MD5, where the server tells it.

    What a server refuses becomes one of our own errors, at opening as well as while computing.
    """

    def __init__(
        self,
        store: Any,
        *,
        url: str = "",
        place: Place | None = None,
        patience: Patience | None = None,
        read_only: bool = True,
    ) -> None:
        super().__init__(store, read_only=True)
        self.url, self.place, self.patience = url, place, patience
        self.seen = ""  # the first key that was there

    def with_read_only(self, read_only: bool = True) -> VerifiedStore:
        """Itself: nothing is ever written through it."""
        return self

    async def get(self, key: str, prototype: Any, byte_range: Any = None) -> Any:
        """An object, or a range of one; None where there is none.

        Raises:
            Unreachable, Busy, Refused: after all tries.
            Moved: the whole store is gone meanwhile.
            DamagedDownload: the bytes differ from the checksum each time.
        """
        what = f"{self.url}/{key}"

        async def once() -> Any:
            began = time.monotonic()
            try:
                if byte_range is not None:
                    return await super(VerifiedStore, self).get(key, prototype, byte_range)
                answer = await self.store.get_async(key)
                content = await answer.bytes_async()
            except FileNotFoundError:
                return None
            except Exception as error:
                if cut_in_mid_body(error):
                    raise Transient(cause(error)) from error
                raise translated(error, what, self.place, began) from error
            if differs(content, answer.meta.get("e_tag"), self.url):
                raise Transient("the bytes were damaged on the way", DamagedDownload)
            return prototype.buffer.from_bytes(bytes(content))

        found = await patiently_awaited(once, what, self.place, self.patience)
        if found is not None:
            self.seen = self.seen or key
        elif self.seen:
            await self._see_whether_it_moved()
        return found

    async def _see_whether_it_moved(self) -> None:
        """Tell a chunk that was never written, whose values are missing, from a store that is gone.

        Raises:
            Moved: what was there before is not there now.
        """
        if not await self.exists(self.seen):
            hint = "its place may have moved; the dataset's file in datasets/ names it"
            raise Moved(f"{self.url}: nothing is there any more", self.place, hint)

    async def exists(self, key: str) -> bool:
        """Whether there is an object of this key.

        Raises:
            Unreachable, Busy, Refused: after all tries.
        """
        began = time.monotonic()
        try:
            return await super().exists(key)
        except Exception as error:
            raise translated(error, f"{self.url}/{key}", self.place, began) from error

    async def list_dir(self, prefix: str) -> AsyncGenerator[str, None]:
        """Names one level below a prefix.

        Raises:
            Unreachable, Busy, Refused: after all tries.
        """
        began = time.monotonic()
        try:
            async for name in super().list_dir(prefix):
                yield name
        except Exception as error:
            raise translated(error, f"{self.url}/{prefix}", self.place, began) from error

    async def get_partial_values(
        self, prototype: Any, key_ranges: Iterable[tuple[str, Any]]
    ) -> list[Any]:
        """Several ranges, one after the other.

        Raises:
            Unreachable, Busy, Refused: after all tries.
        """
        return [await self.get(key, prototype, wanted) for key, wanted in key_ranges]


def zarr_store(
    placed: Placed, place: Place | None = None, patience: Patience | None = None
) -> VerifiedStore:
    """A Zarr store at an address.

    Args:
        placed: As for `objects.object_store`.
        place: Where the dataset's file speaks of it.
        patience: Tries and seconds.
    """
    return VerifiedStore(
        object_store(placed, patience), url=placed.url, place=place, patience=patience
    )

"""How long we wait for others: a few tries, longer and longer apart, and an end."""

from __future__ import annotations

import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeVar

from castalia.errors import Busy, DataError, Moved, Place, Refused, Unreachable

if TYPE_CHECKING:
    import tenacity

T = TypeVar("T")


@dataclass(frozen=True)
class Patience:
    """What we grant a server before we go elsewhere."""

    tries: int = 5
    first_s: float = 0.5  # about what we wait after the first try; twice that after the second
    most_s: float = 20.0
    total_s: float = 90.0  # all tries and waits together
    connect_s: float = 5.0
    read_s: float = 20.0  # without a single byte


PATIENCE = Patience()


class Transient(Exception):
    """A try failed in a way that may pass; never seen outside of `patiently`."""

    def __init__(
        self, words: str, error: type[DataError] = Unreachable, wait_s: float = 0.0
    ) -> None:
        super().__init__(words)
        self.error = error
        self.wait_s = wait_s  # what the server asked for
        self.got_on = False  # whether so much was won that patience begins anew


def patiently(
    work: Callable[[], T], what: str, place: Place | None = None, patience: Patience | None = None
) -> T:
    """Do `work`, again after each Transient: exponential back-off, jitter, the server's own wish.

    Tries and seconds count from the last Transient that `got_on`.

    Args:
        work: What to do.
        what: What is asked for, as messages name it.
        place: Where the dataset's file speaks of it.
        patience: Tries and seconds.
    Raises:
        Unreachable, Busy, DamagedDownload: as the last Transient says, with tries and seconds.
    """
    import tenacity  # a library that lessons seldom need

    began = time.monotonic()
    retrying = tenacity.Retrying(**_manner(patience or PATIENCE))
    try:
        return retrying(work)
    except Transient as last:
        tries = int(retrying.statistics["attempt_number"])
        raise given_up(last, what, place, tries, time.monotonic() - began) from last


async def patiently_awaited(
    work: Callable[[], Awaitable[T]],
    what: str,
    place: Place | None = None,
    patience: Patience | None = None,
) -> T:
    """As `patiently`, for work that is awaited."""
    import tenacity

    began = time.monotonic()
    retrying = tenacity.AsyncRetrying(**_manner(patience or PATIENCE))
    try:
        return await retrying(work)
    except Transient as last:
        tries = int(retrying.statistics["attempt_number"])
        raise given_up(last, what, place, tries, time.monotonic() - began) from last


def _manner(limits: Patience) -> dict[str, Any]:
    """How tenacity is to try: when again, after how long, and to what end."""
    import tenacity

    backing_off = tenacity.wait_random_exponential(multiplier=limits.first_s, max=limits.most_s)

    def wait(state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        return max(backing_off(state), getattr(error, "wait_s", 0.0))

    again = tenacity.retry_if_exception_type(Transient)
    return {"retry": again, "stop": _End(limits), "wait": wait, "reraise": True}


class _End:
    """Whether patience ends before the next try."""

    def __init__(self, limits: Patience) -> None:
        self.limits = limits
        self.tries, self.began = 0, time.monotonic()

    def __call__(self, state: tenacity.RetryCallState) -> bool:
        if getattr(state.outcome and state.outcome.exception(), "got_on", False):
            self.tries, self.began = 0, time.monotonic()
            return False
        self.tries += 1
        then = time.monotonic() - self.began + state.upcoming_sleep
        return self.tries >= self.limits.tries or then >= self.limits.total_s


def given_up(
    last: Transient, what: str, place: Place | None, tries: int, seconds: float
) -> DataError:
    """The error that says how often and how long we tried."""
    words = f"{what}: {last} ({tries} {'try' if tries == 1 else 'tries'} in {seconds:.1f} s)"
    if not issubclass(last.error, Unreachable):
        return last.error(words, place, "try again; if it stays so, castalia data check tells more")
    hint = "try again later, or set CASTALIA_STORE=sample"
    if last.wait_s:
        hint = f"it asks for {last.wait_s:.0f} s; {hint}"
    return last.error(words, place, hint, tries, seconds)


def refusal(status: int, what: str, place: Place | None, retry_after: str = "") -> Exception:
    """The error for an HTTP status that brings no data; a Transient where another try may help."""
    if status in (404, 410):
        hint = "its place may have moved; the dataset's file in datasets/ names it"
        return Moved(f"{what}: nothing is there (HTTP {status})", place, hint)
    if status in (401, 403):
        hint = "the place may ask for an account now; anonymous access is all we use"
        return Refused(f"{what}: access is refused (HTTP {status})", place, hint)
    if status == 429:
        return Transient("too many requests (HTTP 429)", Busy, _seconds(retry_after))
    if status in (408, 425) or status >= 500:
        return Transient(f"the server fails (HTTP {status})", wait_s=_seconds(retry_after))
    return Unreachable(f"{what}: an answer that we do not understand (HTTP {status})", place)


def _seconds(retry_after: str) -> float:
    """What a Retry-After header asks for: seconds, or a date; 0 where it says neither."""
    try:
        seconds = float(retry_after)
        return max(seconds, 0.0) if math.isfinite(seconds) else 0.0
    except ValueError:
        pass
    try:
        then = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError):
        return 0.0
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max((then - datetime.now(UTC)).total_seconds(), 0.0)

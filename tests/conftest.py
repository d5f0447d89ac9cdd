"""What some tests need of the machine: a browser, Node, Ceph, or PostgreSQL."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
DEBIANS_POSTGRES = Path("/usr/lib/postgresql")
CEPH = ("radosgw", "radosgw-admin", "ceph-mon", "ceph-osd", "ceph", "monmaptool")


def find_browser() -> str | None:
    """The first Chromium of this machine."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def find_postgres() -> Path | None:
    """The folder of PostgreSQL's programs, which Debian puts on nobody's PATH."""
    on_path = [Path(found).parent for found in [shutil.which("postgres")] if found]
    folders = [*sorted(DEBIANS_POSTGRES.glob("*/bin"), reverse=True), *on_path]
    return next((one for one in folders if (one / "initdb").exists()), None)


def lacking(marker: str) -> str | None:
    """What a test with this marker needs and this machine lacks, and how to get it."""
    if marker == "browser" and find_browser() is None:
        return "no Chromium here; on Debian: apt install chromium"
    if marker == "node" and not (shutil.which("node") and shutil.which("npm")):
        return "no Node here; on Debian: apt install nodejs npm"
    if marker == "ceph" and not all(map(shutil.which, CEPH)):
        return "no Ceph here; on Debian: apt install radosgw ceph-mon ceph-osd ceph-common"
    if marker == "postgres" and find_postgres() is None:
        return "no PostgreSQL here; on Debian: apt install postgresql"
    return None


def pytest_configure(config: pytest.Config) -> None:
    """Declare the markers that pyproject.toml does not know."""
    config.addinivalue_line("markers", "node: runs JavaScript, with packages of the npm registry")
    config.addinivalue_line("markers", "postgres: starts a PostgreSQL of its own")
    config.addinivalue_line("markers", "ceph: starts a Ceph of its own, which is for Linux only")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose need is not met; where CI is set, fail it instead.

    Ceph cannot be had but on Linux, and `.ci/run` brings PostgreSQL there alone, so elsewhere they
    are skipped even then.
    """
    for marker in item.iter_markers():
        if reason := lacking(marker.name):
            if os.environ.get("CI") and (
                marker.name not in ("ceph", "postgres") or sys.platform == "linux"
            ):
                pytest.fail(f"{reason} (skipped where CI is not set)", pytrace=False)
            pytest.skip(reason)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files with most slow tests first: a file stays on one worker, and none waits at the end."""
    slow = Counter(item.path for item in items if item.get_closest_marker("slow"))
    items.sort(key=lambda item: -slow[item.path])


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """The browser that tests marked `browser` start, for playwright's `executable_path`."""
    found = find_browser()
    assert found, "a test that asks for the browser must be marked `browser`"
    return Path(found)


@pytest.fixture(scope="module")
def browser(browser_path: Path) -> Iterator[Browser]:
    """Chromium, closed afterwards."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        yield opened
        opened.close()

"""What decides, beside a lesson, what its run gives: the packages and data of this process."""

from __future__ import annotations

import platform
import re
from importlib.metadata import PackageNotFoundError, requires, version

from castalia import stores
from castalia.running import results

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def here() -> dict[str, str]:
    """The versions that two processes must share if one is to run lessons for the other.

    They are those of Python, of the packages that castalia needs directly, and digests of
    castalia's own code and of the datasets' descriptions.
    """
    found = {"Python": platform.python_version()}
    for requirement in requires("castalia") or ():
        if "extra ==" not in requirement and (name := _NAME.match(requirement)):
            try:
                found[name[0]] = version(name[0])
            except PackageNotFoundError:
                found[name[0]] = "not"
    described = sorted(stores.datasets_folder().glob("*.yml"))
    found["castalia"] = results.package_key()
    found["datasets"] = results.digest(*(path.read_bytes() for path in described))
    return found

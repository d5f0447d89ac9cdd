"""Lets cartopy draw coastlines with no network.

cartopy imports a module of this name by itself and hands it its configuration, so a lesson needs no
line for it, whatever it imports first. A CARTOPY_DATA_DIR that somebody has set stays in force.
"""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path
from typing import Any


def update_config(config: dict[str, Any]) -> None:
    """Point cartopy at the coastlines that Castalia carries, and at no finer scale than they have.

    cartopy chooses the scale from the extent of a map, and would download 1:10 million below 15
    degrees; here 1:50 million is the finest that it chooses by itself.
    """
    if os.environ.get("CARTOPY_DATA_DIR"):
        return
    config["pre_existing_data_dir"] = Path(str(files("castalia") / "coastlines"))

    from cartopy import feature  # cartopy is half imported now, but has all that this needs

    scaler = feature.AdaptiveScaler("110m", (("50m", 50),))
    for carried in (feature.BORDERS, feature.COASTLINE, feature.LAND, feature.OCEAN):
        carried.scaler = scaler

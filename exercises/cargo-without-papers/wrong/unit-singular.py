# part: papers
# slip: unit-under-another-name
# says: The unit is noted under another name. Programs look for it under `units`.
atlantic = xr.DataArray(
    cargo,
    dims=["latitude", "time"],
    coords={"latitude": from_north, "time": months},
    attrs={"unit": "K"},
)

# part: papers
# slip: upside-down
# says: The labels run from south to north, and the rows from north to south. Nothing complains, and every
#   row now carries the latitude of another one.
atlantic = xr.DataArray(
    cargo,
    dims=["latitude", "time"],
    coords={"latitude": from_south, "time": months},
    attrs={"units": "K"},
)

# part: papers
# slip: upside-down
# says: The labels run the other way than the rows. Nothing complains, and every row now carries the latitude
#   of another one.
atlantic = xr.DataArray(
    cargo,
    dims=["latitude", "time"],
    coords={"latitude": from_south, "time": months},
    attrs={"units": "K"},
)

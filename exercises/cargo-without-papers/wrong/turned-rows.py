# part: papers
# slip: upside-down
# says: The labels run the other way than the rows. Nothing complains, and every row now carries the latitude
#   of another one.
atlantic = xr.DataArray(
    cargo[::-1].T,
    dims=["time", "latitude"],
    coords={"latitude": from_north, "time": months},
    attrs={"units": "K"},
)

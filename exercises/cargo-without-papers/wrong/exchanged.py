# part: papers
# slip: names-exchanged
# says: The names are in the wrong order. The first name belongs to the first axis, which holds 18 rows,
#   one for each latitude.
atlantic = xr.DataArray(
    cargo,
    dims=["time", "latitude"],
    coords={"latitude": from_north, "time": months},
    attrs={"units": "K"},
)

# part: papers
# status: wrong form
# says: `atlantic` has lost the labels of latitude.
atlantic = xr.DataArray(
    cargo,
    dims=["latitude", "time"],
    coords={"time": months},
    attrs={"units": "K"},
)

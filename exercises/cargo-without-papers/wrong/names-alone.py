# part: papers
# slip: names-exchanged
# says: Names and axes do not fit together. The first name belongs to the first axis. In `cargo` that axis
#   holds 18 rows, one for each latitude.
atlantic = xr.DataArray(cargo, dims=["time", "latitude"], attrs={"units": "K"})

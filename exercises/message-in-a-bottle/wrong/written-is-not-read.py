# part: bottle
# slip: nothing-came-back
# says: `to_netcdf` writes, and gives back nothing of use. Read the file in a line of its own.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
opened = bottle.to_netcdf(bottle_path)

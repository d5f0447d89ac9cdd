# part: bottle
# slip: path-for-file
# says: This is the path of the file. What is in the file was asked for: open it.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 2000-01-01", "calendar": "standard"}})
opened = bottle_path

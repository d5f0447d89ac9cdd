# part: bottle
# slip: bounds-not-named
# says: The bounds are in the file, and nobody can find them: the attribute `bounds` of `time` must name their
#   variable.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 2000-01-01", "calendar": "standard"}})
opened = xr.load_dataset(bottle_path, decode_times=False)

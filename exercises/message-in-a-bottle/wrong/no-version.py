# part: bottle
# slip: no-conventions
# says: The file does not say by which conventions its notes are to be read. That is the attribute `Conventions` of the
#   whole file, with the version.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 2000-01-01", "calendar": "standard"}})
opened = xr.load_dataset(bottle_path, decode_times=False)

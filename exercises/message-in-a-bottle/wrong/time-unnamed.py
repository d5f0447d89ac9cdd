# part: bottle
# slip: time-without-name
# says: The time has no standard name. For a time it is `time`.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 2000-01-01", "calendar": "standard"}})
opened = xr.load_dataset(bottle_path, decode_times=False)

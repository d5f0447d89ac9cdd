# part: bottle
# slip: counted-from-elsewhere
# says: The times are stored in another unit than the task asks for. Give it in the encoding of `time`.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 1970-01-01", "calendar": "standard"}})
opened = xr.load_dataset(bottle_path, decode_times=False)

# part: bottle
# slip: bounds-counted-otherwise
# says: The bounds are counted in another unit than the time: they brought their encoding along from `strip`. Take only
#   their numbers.
bottle = xr.Dataset({"sst": atl3, "time_bnds": strip["time_bnds"]})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 2000-01-01", "calendar": "standard"}})
opened = xr.load_dataset(bottle_path, decode_times=False)

# part: bottle
# slip: time-left-as-counts
# says: The times are counts, not dates. Read the file without telling xarray to leave them as they are stored.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "days since 2000-01-01", "calendar": "standard", "_FillValue": None}, "time_bnds": {"_FillValue": None}})
opened = xr.load_dataset(bottle_path, decode_times=False)

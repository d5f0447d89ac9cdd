# part: bottle
# slip: calendar-not-given
# says: The times are stored with another calendar than `standard`. xarray chooses one if you name none.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "hours since 2000-01-01"}})
opened = xr.load_dataset(bottle_path, decode_times=False)

# part: bottle
# slip: gaps-in-time
# says: Time or its bounds declare a fill value, as if months could be missing. Say in the encoding of both that there is
#   none.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path, encoding={"time": {"units": "days since 2000-01-01", "calendar": "standard"}})
opened = xr.load_dataset(bottle_path)

# part: bottle
# slip: unit-of-time-as-note
# says: You wrote the unit or the calendar of the time as an attribute. The times are dates until they are written, so
#   both belong to the encoding.
bottle = xr.Dataset({"sst": atl3, "time_bnds": (["time", "bnds"], strip["time_bnds"].values)})
bottle["time"].attrs = {"standard_name": "time", "bounds": "time_bnds", "units": "hours since 2000-01-01", "calendar": "standard"}
bottle.attrs = {"Conventions": "CF-1.12", "title": "ATL3", "source": "OSTIA", "history": "box mean"}
bottle.to_netcdf(bottle_path)
opened = xr.load_dataset(bottle_path, decode_times=False)

# part: mend
# slip: opened-with-all-applied
# says: xarray has applied a fill value already as it opened the file, and keeps it in the encoding. Open the file
#   so that nothing is applied, and there is room for yours.
raw = xr.open_dataset(path)
raw["sst"].attrs["_FillValue"] = -999.0
raw.to_netcdf(mended_path)
mended = xr.load_dataset(mended_path)["sst"]
mean_c = float(mended.mean())

# part: mend
# slip: still-a-temperature
# says: Each −999 still takes part as a temperature. The note must have the name that readers know, and exactly
#   the number that stands in the gaps.
raw = xr.open_dataset(path, mask_and_scale=False)
raw["sst"].attrs["_FillValue"] = 999.0
raw.to_netcdf(mended_path)
mended = xr.load_dataset(mended_path)["sst"]
mean_c = float(mended.mean())

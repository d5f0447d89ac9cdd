# part: mend
# slip: gaps-as-zero
# says: In your mean the gaps count as 0 °C. They are not known, so they should not count.
raw = xr.open_dataset(path, mask_and_scale=False)
raw["sst"].attrs["_FillValue"] = -999.0
raw.to_netcdf(mended_path)
mended = xr.load_dataset(mended_path)["sst"]
mean_c = float(mended.fillna(0).mean())

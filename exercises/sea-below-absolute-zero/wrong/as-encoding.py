# part: mend
# slip: declared-twice
# says: `_FillValue` would stand twice, in the attributes and in the encoding, and xarray refuses that. Open the file
#   so that nothing is applied, and declare it in the attributes alone. There it takes the place of the NaN that
#   xarray has noted.
raw = xr.open_dataset(path, mask_and_scale=False)
raw.to_netcdf(mended_path, encoding={"sst": {"_FillValue": -999.0}})
mended = xr.load_dataset(mended_path)["sst"]
mean_c = float(mended.mean())

# part: series
# slip: no-standard-name
# says: The numbers are right. Their standard name is missing, or is not the one that the task gives. It comes from a
#   list and must be spelt exactly so.
field_k = strip["surface_temperature"].sel(longitude=slice(340, 360), latitude=slice(-3, 3))
box = field_k.mean(["latitude", "longitude"]) - 273.15
atl3 = xr.DataArray(
    box.values,
    dims=["time"],
    coords={"time": strip["time"].values},
    attrs={
        "units": "degC",
        "standard_name": "sst",
        "cell_methods": "time: mean area: mean",
    },
)

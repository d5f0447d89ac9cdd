# part: series
# slip: no-long-name
# says: The numbers are right. A long name is still missing, which tells people what they are.
field_k = strip["surface_temperature"].sel(longitude=slice(340, 360), latitude=slice(-3, 3))
box = field_k.mean(["latitude", "longitude"]) - 273.15
atl3 = xr.DataArray(
    box.values,
    dims=["time"],
    coords={"time": strip["time"].values},
    attrs={
        "units": "degC",
        "standard_name": "sea_surface_foundation_temperature",
        "cell_methods": "time: mean area: mean",
    },
)

# part: series
# slip: still-in-kelvin
# says: These numbers are still in kelvin. Convert them, whatever the note says.
field_k = strip["surface_temperature"].sel(longitude=slice(340, 360), latitude=slice(-3, 3))
box = field_k.mean(["latitude", "longitude"])
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

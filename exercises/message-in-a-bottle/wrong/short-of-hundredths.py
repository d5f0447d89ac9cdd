# part: series
# slip: without-the-hundredths
# says: Your numbers are 0.15 too large: 0 °C are 273.15 K.
field_k = strip["surface_temperature"].sel(longitude=slice(340, 360), latitude=slice(-3, 3))
box = field_k.mean(["latitude", "longitude"]) - 273
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

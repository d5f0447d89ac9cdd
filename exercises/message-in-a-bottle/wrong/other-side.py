# part: series
# slip: east-of-greenwich
# says: You took 0° to 20° E, which is the other side of Greenwich. In this file 20° W is 340°.
field_k = strip["surface_temperature"].sel(longitude=slice(0, 20), latitude=slice(-3, 3))
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

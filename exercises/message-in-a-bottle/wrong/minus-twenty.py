# part: series
# slip: only-greenwich
# says: Between −20 and 0 this file has one column, that of 0°. Its longitudes run from 0 to 360: 20° W is 340°.
field_k = strip["surface_temperature"].sel(longitude=slice(-20, 0), latitude=slice(-3, 3))
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

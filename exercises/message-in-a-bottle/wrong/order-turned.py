# part: series
# slip: no-cell-methods
# says: The numbers are right. Their cell methods do not say that a mean over time came first and a mean over the
#   area second: two pairs of a name, a colon and a method.
field_k = strip["surface_temperature"].sel(longitude=slice(340, 360), latitude=slice(-3, 3))
box = field_k.mean(["latitude", "longitude"]) - 273.15
atl3 = xr.DataArray(
    box.values,
    dims=["time"],
    coords={"time": strip["time"].values},
    attrs={
        "units": "degC",
        "standard_name": "sea_surface_foundation_temperature",
        "cell_methods": "area: mean time: mean",
    },
)

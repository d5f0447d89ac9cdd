# part: papers
# slip: unit-not-of-the-numbers
# says: The note says degrees Celsius, but the numbers near 300 are kelvin. A note changes no number.
atlantic = xr.DataArray(
    cargo,
    dims=["latitude", "time"],
    coords={"latitude": from_north, "time": months},
    attrs={"units": "degC"},
)

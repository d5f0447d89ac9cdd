# part: mended
# slip: labels-still-off
# says: The fluxes are right, and their latitudes still carry the rounding: the next calculation with them
#   would lose rows again. Round the labels.
renamed_ms = archive_ms.rename(latitude="lat")
wind_ms, gap = xr.align(renamed_ms, gap_kg_kg.sel(lat=slice(-46, 90)), join="override")
latent_wm2 = factor_j_m3 * wind_ms * gap
latent_wm2.attrs = {"units": "W m-2"}

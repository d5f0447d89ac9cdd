# part: mended
# slip: factor-forgotten
# says: This is wind times gap. Density, heat of evaporation and exchange coefficient are missing.
renamed_ms = archive_ms.rename(latitude="lat")
mended_ms = renamed_ms.assign_coords(lat=renamed_ms["lat"].round(3))
latent_wm2 = mended_ms * gap_kg_kg
latent_wm2.attrs = {"units": "W m-2"}

# part: mended
# slip: rounded-too-far
# says: You rounded so far that several rows got the same label. Rounding is to mend the last digits only.
renamed_ms = archive_ms.rename(latitude="lat")
mended_ms = renamed_ms.assign_coords(lat=renamed_ms["lat"].round(-1))
latent_wm2 = factor_j_m3 * mended_ms * gap_kg_kg

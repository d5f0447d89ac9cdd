# part: mended
# slip: rows-still-missing
# says: Rows are still missing. The labels that went into the product are not yet rounded.
mended_ms = archive_ms.rename(latitude="lat")
latent_wm2 = factor_j_m3 * mended_ms * gap_kg_kg
latent_wm2.attrs = {"units": "W m-2"}

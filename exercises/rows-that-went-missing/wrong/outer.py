# part: mended
# slip: rows-of-the-grid
# says: Your flux has all rows of your own grid. The archive has no wind south of 46° S: take its wind,
#   and let the product keep the rows that both have.
renamed_ms = archive_ms.rename(latitude="lat")
mended_ms = renamed_ms.assign_coords(lat=renamed_ms["lat"].round(3))
wide_ms, wide_gap = xr.align(mended_ms, gap_kg_kg, join="outer")
latent_wm2 = factor_j_m3 * wide_ms * wide_gap
latent_wm2.attrs = {"units": "W m-2"}

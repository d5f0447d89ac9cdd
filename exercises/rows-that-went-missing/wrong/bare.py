# part: mended
# slip: by-position
# says: Your flux begins at 89° S, where the archive has no wind. You paired its first row with the first of
#   your grid, which lies 44 degrees farther south. Pair by label.
latent_wm2 = factor_j_m3 * archive_ms.values * gap_kg_kg[:, :68]
latent_wm2.attrs = {"units": "W m-2"}

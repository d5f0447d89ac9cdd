# part: sides
# slip: sign-turned
# says: The sign is turned: this is by how much the south is warmer. North minus south was asked for.
gap = atlantic.sel(latitude=-3.3) - atlantic.sel(latitude=3.3)
gap_k = float(gap.mean("time"))

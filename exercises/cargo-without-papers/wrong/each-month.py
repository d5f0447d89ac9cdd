# part: sides
# slip: not-averaged
# says: You have one number for each month. Their mean was asked for.
gap_k = atlantic.sel(latitude=3.3) - atlantic.sel(latitude=-3.3)

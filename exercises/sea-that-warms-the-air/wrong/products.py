# part: gap
# slip: products-averaged
# says: You averaged value times weight, and so divided by the number of cells. A weighted mean divides by
#   the sum of the weights.
weights = np.cos(np.deg2rad(lat))
difference_k = sst_c - air_c
gap_k = (difference_k * weights).mean(("lat", "lon"))

# part: gap
# slip: means-apart
# says: You averaged sea and air apart, and so over different cells: some have one of the two only. Take the
#   difference in each cell first.
weights = np.cos(np.deg2rad(lat))
gap_k = sst_c.weighted(weights).mean(("lat", "lon")) - air_c.weighted(weights).mean(("lat", "lon"))

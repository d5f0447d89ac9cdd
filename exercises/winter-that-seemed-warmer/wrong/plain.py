# part: seeming
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
weights = np.cos(np.deg2rad(band_c["lat"]))
seeming_c = band_c.mean(("lat", "lon"))
share = band_c.notnull().weighted(weights).mean(("lat", "lon"))

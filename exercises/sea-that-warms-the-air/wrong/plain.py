# part: gap
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
gap_k = (sst_c - air_c).mean(("lat", "lon"))

# part: same
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
always_c = band_c.where(band_c.count("month") == 12)
same_c = always_c.mean(("lat", "lon"))
year_c = same_c.weighted(days).mean("month")

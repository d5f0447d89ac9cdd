# part: unseen
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth:
#   give each point the cosine of its latitude as a weight.
sea = sst.notnull().any("month")
unseen = 100 * (1 - sst.notnull().sum(["lat", "lon"]) / sea.sum())

# part: share
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the
#   Earth: give each point the cosine of its latitude as a weight.
share = float(da.isin(haziest, [8, 9, 10])[land].mean().compute())

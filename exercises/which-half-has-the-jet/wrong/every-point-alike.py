# part: shares
# slip: unweighted-mean
# says: Every grid point counts the same in your mean. Rows nearer the poles cover less of the Earth: give
#   each point the cosine of its latitude as a weight.
north = northern.mean(axis=(1, 2))
south = southern.mean(axis=(1, 2))

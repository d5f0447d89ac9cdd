# part: masks
# slip: shapes-refused
# says: If the error says that shapes could not be broadcast: write the two shapes below each other, aligned
#   at the right. Where a length does not fit, one array lacks an axis of length 1, and `np.newaxis`
#   gives it one.
northern = (speed > 30) & (lat > 0)
southern = (speed > 30) & (lat < 0)

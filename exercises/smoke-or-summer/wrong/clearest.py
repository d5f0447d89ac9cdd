# part: month
# slip: clearest-for-haziest
# says: This is the month in which each cell is clearest.
haziest = (sky.argmin(axis=2) + 1).astype("uint8")

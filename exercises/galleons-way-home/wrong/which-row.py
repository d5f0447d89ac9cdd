# part: home
# slip: position-for-label
# says: This is the position of the row in the array. Its latitude was asked for.
rows = strip.mean("lon")
home = (rows.values > 0).argmax()

# part: masks
# slip: picked-by-mask
# says: You picked values with a mask. They come in one row and no longer know where they belong. What was
#   asked for has the shape of the grid.
rows = lat[:, np.newaxis]
northern = speed[(speed > 30) & (rows > 0)]
southern = speed[(speed > 30) & (rows < 0)]

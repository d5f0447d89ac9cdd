# part: calmest
# slip: sign-turned
# says: There January exceeds July by most. What sign has January minus July where July is windier?
row, column = np.unravel_index(np.nanargmax(change.values), change.shape)
place = (lon[column], lat[row])

# part: calmest
# slip: latitude-first
# says: You have the latitude first. The task asks for the longitude first, as `transform_point` does.
row, column = np.unravel_index(np.nanargmin(change.values), change.shape)
place = (lat[row], lon[column])

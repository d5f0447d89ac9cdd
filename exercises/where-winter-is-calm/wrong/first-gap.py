# part: calmest
# slip: nan-first
# says: At this cell nothing was reported: `argmin` stops at the first `nan`. Leave what is missing out.
row, column = np.unravel_index(np.argmin(change.values), change.shape)
place = (lon[column], lat[row])

# part: calmest
# slip: exchanged
# says: Longitude and latitude have changed places. Either the latitude stands first, or the row counted
#   through the longitudes and the column through the latitudes.
row, column = np.unravel_index(np.nanargmin(change.values), change.shape)
place = (lon[row], lat[column])

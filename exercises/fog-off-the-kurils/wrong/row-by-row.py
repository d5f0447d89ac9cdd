# part: means
# slip: means-of-rows
# says: You took the means of rows, and then their mean, so that a row with few known cells counts like a full
#   one. Use up both axes at once.
gap_c = np.nanmean(np.nanmean(sst - airt, axis=2), axis=1)

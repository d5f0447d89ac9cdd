# part: means
# slip: means-of-columns
# says: You took the means of columns, and then their mean, so that a column with few known cells counts like
#   a full one. Use up both axes at once.
gap_c = np.nanmean(np.nanmean(sst - airt, axis=1), axis=1)

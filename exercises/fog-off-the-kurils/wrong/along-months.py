# part: means
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
gap_c = np.where(both.any(axis=0), np.where(both, sst - airt, 0).sum(axis=0) / np.maximum(both.sum(axis=0), 1), np.nan)

# part: means
# slip: means-first
# says: You took two means and subtracted them. In winter they come from different places, because some cells
#   have air and no sea. Subtract place by place first.
gap_c = np.nanmean(sst, axis=(1, 2)) - np.nanmean(airt, axis=(1, 2))

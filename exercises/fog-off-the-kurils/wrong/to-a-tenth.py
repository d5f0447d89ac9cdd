# part: means
# slip: rounded
# says: These values are rounded. Keep all their digits.
gap_c = np.nanmean(sst - airt, axis=(1, 2)).round(1)

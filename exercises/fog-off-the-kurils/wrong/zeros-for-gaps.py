# part: means
# slip: gaps-as-zero
# says: You divided by all cells, the missing ones too, as if the difference were 0 there.
gap_c = np.where(both, sst - airt, 0).mean(axis=(1, 2))

# part: means
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
gap_c = np.nanmean(sst - airt, axis=(1, 2)).round(1)

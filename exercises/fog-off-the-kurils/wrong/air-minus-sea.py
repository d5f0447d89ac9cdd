# part: means
# slip: sign-turned
# says: This is air minus sea. Sea minus air was asked for.
gap_c = np.nanmean(airt - sst, axis=(1, 2))

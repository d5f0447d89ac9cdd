# part: arctic
# slip: land-counted
# says: You counted all that February lacks, land included. August must know the cell, too.
february_c = unpack(february, 0.01, 0, -999)
august_c = unpack(august, 0.01, 0, -999)
change_c = np.nanmean(august_c - february_c)
august_only = (np.isnan(february_c)).sum()

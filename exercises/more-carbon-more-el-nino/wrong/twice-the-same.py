# part: agree
# slip: levels-again
# says: This is the correlation with the trends. Subtract from each series its own line first.
r_levels = np.corrcoef(co2_ppm, soi)[0, 1]
r_rest = np.corrcoef(co2_ppm, soi)[0, 1]

# part: agree
# slip: differences
# says: These are differences from year to year. Asked for is what is left of each series without
#   its line.
r_levels = np.corrcoef(co2_ppm, soi)[0, 1]
r_rest = np.corrcoef(np.diff(co2_ppm), np.diff(soi))[0, 1]

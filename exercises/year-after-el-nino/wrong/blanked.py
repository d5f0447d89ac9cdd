# part: link
# slip: missing-values
# says: This is NaN: one missing value makes the whole correlation missing. Pick the years that stay,
#   in both arrays.
r_all = np.corrcoef(extra_ppm, soi)[0, 1]
calm_ppm = np.where(np.isin(starts, [1982, 1983, 1991, 1992]), np.nan, extra_ppm)
r_calm = np.corrcoef(calm_ppm, soi)[0, 1]

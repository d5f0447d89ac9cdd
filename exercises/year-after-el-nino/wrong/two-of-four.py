# part: link
# slip: eruptions-only
# says: The years of the eruptions are left out, and the years after them are not: 1983 and 1992.
r_all = np.corrcoef(extra_ppm, soi)[0, 1]
calm = (starts != 1982) & (starts != 1991)
r_calm = np.corrcoef(extra_ppm[calm], soi[calm])[0, 1]

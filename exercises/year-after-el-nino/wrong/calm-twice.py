# part: link
# slip: calm-for-all
# says: This is without the hazy years. It belongs into `r_calm`.
calm = (starts != 1982) & (starts != 1983) & (starts != 1991) & (starts != 1992)
r_calm = np.corrcoef(extra_ppm[calm], soi[calm])[0, 1]
r_all = r_calm

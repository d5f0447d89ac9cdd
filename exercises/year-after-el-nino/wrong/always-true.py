# part: link
# slip: none-left-out
# says: No year is left out. `!=` joined by `|` is true in every year; join by `&`.
r_all = np.corrcoef(extra_ppm, soi)[0, 1]
calm = (starts != 1982) | (starts != 1983) | (starts != 1991) | (starts != 1992)
r_calm = np.corrcoef(extra_ppm[calm], soi[calm])[0, 1]

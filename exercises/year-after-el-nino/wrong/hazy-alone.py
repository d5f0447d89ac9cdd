# part: link
# slip: only-hazy
# says: These are the four hazy years alone. They are to be left out.
r_all = np.corrcoef(extra_ppm, soi)[0, 1]
calm = (starts == 1982) | (starts == 1983) | (starts == 1991) | (starts == 1992)
r_calm = np.corrcoef(extra_ppm[calm], soi[calm])[0, 1]

# part: link
# slip: growth-with-its-line
# says: The growth still has its line here. Correlate `extra_ppm`.
r_all = np.corrcoef(growth_ppm, soi)[0, 1]
calm = (starts != 1982) & (starts != 1983) & (starts != 1991) & (starts != 1992)
r_calm = np.corrcoef(extra_ppm[calm], soi[calm])[0, 1]

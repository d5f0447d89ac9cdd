# part: link
# slip: whole-table
# says: `np.corrcoef` gives a table of two by two. The number asked for stands in row 0, column 1.
r_all = np.corrcoef(extra_ppm, soi)
calm = (starts != 1982) & (starts != 1983) & (starts != 1991) & (starts != 1992)
r_calm = np.corrcoef(extra_ppm[calm], soi[calm])[0, 1]

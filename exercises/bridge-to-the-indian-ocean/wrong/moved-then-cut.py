# part: doubt
# slip: cut-after-moving
# says: You moved the whole record before you cut it. Cut the 54 months first, and move only these.
links = [xr.corr(indian, nino34.shift(time=lag)).item() for lag in range(7)]
best_lag = links.index(max(links))
n_eff, needed_r = needed(indian, nino34)
strongest = []
for year in range(1867, 2002, 4):
    found = []
    for lag in range(7):
        piece = air.shift(time=lag).sel(time=slice(f"{year}-04", f"{year + 4}-09"))
        found.append(abs(xr.corr(indian, piece.assign_coords(time=indian.time)).item()))
    strongest.append(max(found))
luck = (np.array(strongest) > needed_r).mean()

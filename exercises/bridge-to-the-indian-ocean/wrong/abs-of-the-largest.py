# part: doubt
# slip: too-few
# says: So few are found at one lag alone, and with `abs` around the maximum. Take the absolute value at
#   each of the seven lags, then the largest.
links = [xr.corr(indian, nino34.shift(time=lag)).item() for lag in range(7)]
best_lag = links.index(max(links))
n_eff, needed_r = needed(indian, nino34)
strongest = []
for year in range(1867, 2002, 4):
    piece = air.sel(time=slice(f"{year}-04", f"{year + 4}-09")).assign_coords(time=indian.time)
    strongest.append(abs(max([xr.corr(indian, piece.shift(time=lag)).item() for lag in range(7)])))
luck = (np.array(strongest) > needed_r).mean()

# part: doubt
# slip: air-moved-earlier
# says: You moved `air` to earlier months, so that the sea comes first. The record that is earlier is
#   moved later.
links = [xr.corr(indian, nino34.shift(time=lag)).item() for lag in range(7)]
best_lag = links.index(max(links))
n_eff, needed_r = needed(indian, nino34)
strongest = []
for year in range(1867, 2002, 4):
    piece = air.sel(time=slice(f"{year}-04", f"{year + 4}-09")).assign_coords(time=indian.time)
    strongest.append(max([abs(xr.corr(indian, piece.shift(time=-lag)).item()) for lag in range(7)]))
luck = (np.array(strongest) > needed_r).mean()

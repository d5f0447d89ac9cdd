# part: home
# slip: strongest-for-first
# says: There the wind from the west is strongest. A ship may turn where it begins.
rows = wind.sel(lon=slice(140, 235), lat=slice(0, 60)).mean("lon")
home = rows.idxmax().item()

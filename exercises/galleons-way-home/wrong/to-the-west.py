# part: home
# slip: sign-of-the-wind
# says: There the wind blows towards the west. Positive values blow towards the east.
rows = wind.sel(lon=slice(140, 235), lat=slice(0, 60)).mean("lon")
home = rows["lat"].values[rows.values < 0].min()

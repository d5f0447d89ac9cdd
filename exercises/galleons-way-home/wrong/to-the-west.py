# part: home
# slip: sign-of-the-wind
# says: Averaged along this parallel the wind blows towards the west. Positive values blow towards the east.
rows = strip.mean("lon")
home = rows["lat"].values[rows.values < 0].min()

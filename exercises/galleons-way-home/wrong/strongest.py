# part: home
# slip: strongest-for-first
# says: There the wind from the west is strongest. A ship may turn where it begins.
rows = strip.mean("lon")
home = rows.idxmax().item()

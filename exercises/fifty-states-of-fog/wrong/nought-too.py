# part: clean
# slip: zero-too
# says: You counted 0 km, too. That is possible in thick fog: only values below zero are not.
impossible_count = len(sights.loc[sights["seen_km"] <= 0])
sights.loc[sights["seen_km"] < 0, "seen_km"] = np.nan
known_count = sights["seen_km"].count()

# part: clean
# slip: zero-lost
# says: You lost 0 km, which is possible in thick fog.
impossible_count = len(sights.loc[sights["seen_km"] < 0])
sights.loc[sights["seen_km"] <= 0, "seen_km"] = np.nan
known_count = sights["seen_km"].count()

# part: clean
# slip: zero-for-unknown
# says: You put numbers where nobody knows what was seen, and a number is counted. Write `np.nan` there.
impossible_count = len(sights.loc[sights["seen_km"] < 0])
sights.loc[sights["seen_km"] < 0, "seen_km"] = 0
known_count = sights["seen_km"].count()

# part: clean
# slip: missing-counted
# says: You counted all rows, those without a value as well. `count` leaves these out.
impossible_count = len(sights.loc[sights["seen_km"] < 0])
sights.loc[sights["seen_km"] < 0, "seen_km"] = np.nan
known_count = len(sights)

# part: clean
# slip: missing-forgotten
# says: Some visibilities were missing from the start, and you counted them. `count` leaves them out.
impossible_count = len(sights.loc[sights["seen_km"] < 0])
sights.loc[sights["seen_km"] < 0, "seen_km"] = np.nan
known_count = len(sights) - impossible_count

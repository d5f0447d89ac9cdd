# part: clean
# slip: changed-before-counted
# says: None are left. Count them before you set them to `NaN`.
sights.loc[sights["seen_km"] < 0, "seen_km"] = np.nan
impossible_count = len(sights.loc[sights["seen_km"] < 0])
known_count = sights["seen_km"].count()

# part: clean
# slip: copy-changed
# says: The values below zero are still in `sights`: a copy was changed, or nothing. Change `sights` itself, with
#   rows and column in one pair of brackets.
impossible_count = len(sights.loc[sights["seen_km"] < 0])
sights[sights["seen_km"] < 0]["seen_km"] = np.nan
known_count = sights["seen_km"].count()

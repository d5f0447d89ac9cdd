# part: clean
# slip: whole-rows-lost
# says: The count is right, but in these rows the station is `NaN`, too: no column was named. Only `seen_km`
#   is to change.
impossible_count = len(sights.loc[sights["seen_km"] < 0])
sights.loc[sights["seen_km"] < 0] = np.nan
known_count = sights["seen_km"].count()

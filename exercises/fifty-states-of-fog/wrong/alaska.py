# part: states
# slip: most-reports
# says: From that state came the most *reports* of fog. Count each station once.
foggy = sights.loc[sights["seen_km"] < 1, ["id"]]
places["state"] = places["region"].str[3:5]
once = places[["id", "state"]].drop_duplicates()
by_state = foggy.merge(once, on="id").groupby("state")["id"].count().sort_values()
leading_state = by_state.index[-1]
leading_count = by_state.iloc[-1]

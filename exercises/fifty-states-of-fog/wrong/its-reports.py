# part: states
# slip: reports-of-state
# says: That is the number of its reports of fog. Count each station once.
foggy = sights.loc[sights["seen_km"] < 1, ["id"]].drop_duplicates()
places["state"] = places["region"].str[3:5]
once = places[["id", "state"]].drop_duplicates()
by_state = foggy.merge(once, on="id").groupby("state")["id"].count().sort_values()
leading_state = by_state.index[-1]
florida = sights.loc[sights["seen_km"] < 1].merge(once, on="id")
leading_count = len(florida.loc[florida["state"] == leading_state])

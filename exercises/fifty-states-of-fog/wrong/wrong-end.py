# part: states
# slip: first-of-sorted
# says: `sort_values` begins with the smallest. The state with the most stands last.
foggy = sights.loc[sights["seen_km"] < 1, ["id"]].drop_duplicates()
places["state"] = places["region"].str[3:5]
once = places[["id", "state"]].drop_duplicates()
by_state = foggy.merge(once, on="id").groupby("state")["id"].count().sort_values()
leading_state = by_state.index[0]
leading_count = by_state.iloc[0]

# part: states
# slip: region-for-state
# says: That is a whole region. Its letters 3 and 4 are the state.
foggy = sights.loc[sights["seen_km"] < 1, ["id"]].drop_duplicates()
by_state = foggy.merge(places, on="id").groupby("region")["id"].count().sort_values()
leading_state = by_state.index[-1]
leading_count = by_state.iloc[-1]

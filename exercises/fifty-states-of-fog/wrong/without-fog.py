# part: states
# slip: all-stations
# says: That state has the most stations of all. Count only those that were in fog.
places["state"] = places["region"].str[3:5]
once = places[["id", "state"]].drop_duplicates()
by_state = once.groupby("state")["id"].count().sort_values()
leading_state = by_state.index[-1]
leading_count = by_state.iloc[-1]

# part: states
# slip: multiplied
# says: Some stations are counted twice: `places` names them once for each kind of report. Make station and
#   state unique before you join.
foggy = sights.loc[sights["seen_km"] < 1, ["id"]].drop_duplicates()
places["state"] = places["region"].str[3:5]
by_state = foggy.merge(places, on="id").groupby("state")["id"].count().sort_values()
leading_state = by_state.index[-1]
leading_count = by_state.iloc[-1]

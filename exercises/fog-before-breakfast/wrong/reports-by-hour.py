# part: hours
# slip: reports-counted
# says: You counted reports. A station that reports twice in an hour is still one station.
sights["hour_utc"] = sights["time"].dt.round("h").dt.hour
foggy_by_hour = sights.loc[sights["seen_km"] < 1].groupby("hour_utc")["id"].count()
worst_hour = foggy_by_hour.sort_values().index[-1]

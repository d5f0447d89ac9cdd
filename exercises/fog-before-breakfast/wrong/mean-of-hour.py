# part: hours
# slip: mean-for-least
# says: You took the mean of an hour's reports. One of them below 1 km is enough: take the smallest.
sights["hour_utc"] = sights["time"].dt.round("h").dt.hour
lowest = sights.pivot_table(index="id", columns="hour_utc", values="seen_km", aggfunc="mean")
foggy_by_hour = (lowest < 1).sum()
worst_hour = foggy_by_hour.sort_values().index[-1]

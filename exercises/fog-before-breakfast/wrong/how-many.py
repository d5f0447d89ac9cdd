# part: hours
# slip: count-for-hour
# says: That is how many stations were in fog. The hour is its label.
sights["hour_utc"] = sights["time"].dt.round("h").dt.hour
lowest = sights.pivot_table(index="id", columns="hour_utc", values="seen_km", aggfunc="min")
foggy_by_hour = (lowest < 1).sum()
worst_hour = foggy_by_hour.max()

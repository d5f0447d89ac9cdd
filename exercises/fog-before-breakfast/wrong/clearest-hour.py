# part: hours
# slip: least-fog
# says: In that hour the fewest stations were in fog. `sort_values` begins with the smallest.
sights["hour_utc"] = sights["time"].dt.round("h").dt.hour
lowest = sights.pivot_table(index="id", columns="hour_utc", values="seen_km", aggfunc="min")
foggy_by_hour = (lowest < 1).sum()
worst_hour = foggy_by_hour.sort_values().index[0]

# part: hours
# slip: along-the-rows
# says: You have one value for each station: you added up along the rows. An hour is a column.
sights["hour_utc"] = sights["time"].dt.round("h").dt.hour
lowest = sights.pivot_table(index="id", columns="hour_utc", values="seen_km", aggfunc="min")
foggy_by_hour = (lowest < 1).sum(axis=1)
worst_hour = foggy_by_hour.sort_values().index[-1]

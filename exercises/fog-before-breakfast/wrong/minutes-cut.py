# part: hours
# slip: hours-cut
# says: You cut the minutes off, so a report of 12:54 went to 12. Round to the nearest hour first.
sights["hour_utc"] = sights["time"].dt.hour
lowest = sights.pivot_table(index="id", columns="hour_utc", values="seen_km", aggfunc="min")
foggy_by_hour = (lowest < 1).sum()
worst_hour = foggy_by_hour.sort_values().index[-1]

# part: hours
# slip: in-minutes
# says: This is in minutes. Hours were asked for.
hours = 60 * distance_km / speed_kmh

# part: hours
# slip: other-speed
# says: You divided kilometres by metres a second. The distance is in km, so take the speed in km/h.
hours = distance_km / speed_ms

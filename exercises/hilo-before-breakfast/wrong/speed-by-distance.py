# part: hours
# slip: turned-round
# says: You divided the speed by the distance. A longer way must give more hours, so the distance stands in
#   front of the `/`.
hours = speed_kmh / distance_km

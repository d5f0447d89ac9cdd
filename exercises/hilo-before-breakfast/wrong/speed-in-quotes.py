# part: hours
# slip: text-for-number
# says: Leave the quotation marks out. Between them stands text, and Python does not calculate with text.
hours = distance_km / "speed_kmh"

# part: speed
# slip: text-for-number
# says: Leave the quotation marks out. Between them stands text, and Python does not calculate with text.
speed_ms = "205.34"
speed_kmh = 3.6 * speed_ms

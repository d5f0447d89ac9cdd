# part: speed
# slip: text-for-number
# says: Leave the quotation marks out. Between them stands text, and Python does not calculate with text.
speed_ms = (9.81 * "depth_m") ** 0.5
speed_kmh = 3.6 * speed_ms

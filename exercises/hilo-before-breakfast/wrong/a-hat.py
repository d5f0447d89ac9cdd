# part: speed
# slip: caret-for-power
# says: A power is two stars, `**`. The sign `^` means something else to Python.
speed_ms = (9.81 * depth_m) ^ 0.5
speed_kmh = 3.6 * speed_ms

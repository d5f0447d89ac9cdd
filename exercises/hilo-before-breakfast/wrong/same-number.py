# part: speed
# slip: still-in-metres
# says: This is still the speed in m/s.
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = speed_ms

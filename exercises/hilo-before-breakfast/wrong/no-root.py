# part: speed
# slip: root-forgotten
# says: This is 9.81 times the depth. The speed is the root of that.
speed_ms = 9.81 * depth_m
speed_kmh = 3.6 * speed_ms

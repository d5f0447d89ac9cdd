# part: mend
# slip: depth-still-zero
# says: The depth is still 0, so the speed is, too, and the last line divides by it. The task names the depth.
depth_m = 0
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = 3.6 * speed_ms
hours = 17000 / speed_kmh

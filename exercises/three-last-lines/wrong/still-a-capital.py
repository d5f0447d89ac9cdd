# part: mend
# slip: capital-kept
# says: Python does not know `Depth_m`, with a capital. Write the name as the first line has it.
depth_m = 4080
speed_ms = (9.81 * Depth_m) ** 0.5
speed_kmh = 3.6 * speed_ms
hours = 17000 / speed_kmh

# part: mend
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
depth_m = 4080
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = 3,6 * speed_ms
hours = 17000 / speed_kmh

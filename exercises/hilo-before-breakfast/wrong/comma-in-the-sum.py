# part: speed
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
speed_ms = (9,81 * depth_m) ** 0,5
speed_kmh = 3.6 * speed_ms

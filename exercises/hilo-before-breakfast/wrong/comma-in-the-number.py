# part: speed
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
speed_ms = 205,34
speed_kmh = 3.6 * speed_ms

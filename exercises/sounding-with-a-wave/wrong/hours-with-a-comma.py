# part: doubt
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
doubt_m = (south_km / 14,75 / 3.6) ** 2 / 9.81 - south_m

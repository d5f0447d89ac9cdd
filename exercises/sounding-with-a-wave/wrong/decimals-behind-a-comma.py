# part: depths
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
north_m = (north_km / north_hours / 3,6) ** 2 / 9,81
south_m = (south_km / south_hours / 3,6) ** 2 / 9,81

# part: late
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
late_minutes = round(60 * (hours - 4,9))

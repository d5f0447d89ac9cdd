# part: order
# slip: decimal-comma
# says: You wrote a comma between digits. To Python that makes two values: decimals stand behind a point.
shown_hours = 23,6
restarted_hours = 24,2

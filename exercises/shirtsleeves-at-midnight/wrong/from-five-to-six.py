# part: hour
# slip: counted-from-one
# says: This is the fall from five to six. Positions count from zero, and the list begins at midnight:
#   the position is the hour.
fall_c = air_c[5] - air_c[6]

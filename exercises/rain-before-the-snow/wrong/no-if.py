# part: turn
# slip: last-of-all
# says: That is the last hour of the list. Only hours of rain may give the name a value, so the line belongs
#   under an `if`.
for position, kind in enumerate(kinds):
    last_rain_hour = position + 6

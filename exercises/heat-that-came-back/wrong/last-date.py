# part: dates
# slip: only-the-last
# says: `hot_dates` holds one date, that of the last hot day: each turn of the loop gave the name a new value.
#   Begin with an empty list, and append.
for date, high_c in zip(dates, highs_c):
    if high_c >= 32.2:
        hot_dates = date

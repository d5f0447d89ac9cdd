# part: dates
# slip: not-chosen
# says: All 57 dates are in your list. Nothing in it chooses the hot days.
hot_dates = [date for date, high_c in zip(dates, highs_c)]

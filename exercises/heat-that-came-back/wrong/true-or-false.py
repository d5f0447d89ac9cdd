# part: dates
# slip: truths-for-dates
# says: Your list says True or False of each day. A condition chooses only where it stands after `if`.
hot_dates = [high_c >= 32.2 for date, high_c in zip(dates, highs_c)]

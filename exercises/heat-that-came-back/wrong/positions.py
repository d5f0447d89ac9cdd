# part: dates
# slip: position-for-date
# says: These are positions. The date at the same position of `dates` was asked for.
hot_dates = [date for date, high_c in enumerate(highs_c) if high_c >= 32.2]

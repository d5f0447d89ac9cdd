# part: dates
# slip: pair-for-date
# says: Each item of your list is a pair of a date and a high. The dates alone were asked for.
hot_dates = [pair for pair in zip(dates, highs_c) if pair[1] >= 32.2]

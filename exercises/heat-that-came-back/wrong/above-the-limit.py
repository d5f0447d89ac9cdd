# part: dates
# slip: above-only
# says: Two days are missing, 2 June and 10 July. They had 32.2 °C exactly, and a day is hot at 32.2 °C *or
#   more*.
hot_dates = [date for date, high_c in zip(dates, highs_c) if high_c > 32.2]

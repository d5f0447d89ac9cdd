# part: dates
# slip: above-only
# says: Two days are missing, 2 June and 10 July. They had just 32.2 °C, and a day is hot at 32.2 °C *or more*; or you
#   changed to °F: 32.2 °C gives 89.96.
hot_dates = [date for date, high_c in zip(dates, highs_c) if 1.8 * high_c + 32 >= 90]

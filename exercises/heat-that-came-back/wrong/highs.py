# part: dates
# slip: high-for-date
# says: These are the highs of the hot days. Their dates were asked for: what goes into the list stands in
#   front of `for`.
hot_dates = [high_c for high_c in highs_c if high_c >= 32.2]

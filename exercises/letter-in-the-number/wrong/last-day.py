# part: bill
# slip: last-day-only
# says: This is the last day alone. Each turn must add to what is there, and the sum must begin before the
#   loop.
for day, high, low in days:
    degree_days = 65 - mean_f(high, low)

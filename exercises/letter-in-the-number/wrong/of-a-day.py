# part: bill
# slip: mean-for-sum
# says: This is the mean of a day. The sum of the week was asked for.
degree_days = sum([65 - mean_f(high, low) for day, high, low in days]) / len(days)

# part: bill
# slip: sum-of-means
# says: You added the means. A degree day is what is lacking up to 65 °F.
degree_days = sum([mean_f(high, low) for day, high, low in days])

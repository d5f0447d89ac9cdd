# part: bill
# slip: sign-turned
# says: The sign is turned: subtract the mean from 65 °F, not 65 °F from the mean.
degree_days = sum([mean_f(high, low) - 65 for day, high, low in days])

# part: morning
# slip: truths
# says: Your list holds True and False, one for each report. Let an `if` decide which hours come into
#   the list.
no_flight = [grounded(mean_kn, gust_kn) for hour, mean_kn, gust_kn in lga]

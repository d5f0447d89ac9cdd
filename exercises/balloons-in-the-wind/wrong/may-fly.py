# part: morning
# slip: flight-hours
# says: These are the hours in which they might fly. The others were asked for.
no_flight = [hour for hour, mean_kn, gust_kn in lga if not grounded(mean_kn, gust_kn)]

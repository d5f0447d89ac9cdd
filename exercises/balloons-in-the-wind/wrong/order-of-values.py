# part: morning
# slip: order-of-values
# says: Your list is empty. Each report of `lga` holds the hour, the mean and the gust, in
#   this order, and `grounded` takes the mean first.
no_flight = [hour for hour, gust_kn, mean_kn in lga if grounded(mean_kn, gust_kn)]

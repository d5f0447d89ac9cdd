# part: months
# slip: sum-for-mean
# says: These are sums of weeks, and 0 where there is none. Take the mean.
monthly = co2_ppm.resample("MS").sum()
empty_months = len(monthly) - monthly.count()

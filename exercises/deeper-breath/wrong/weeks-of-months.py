# part: months
# slip: counts-for-means
# says: These are the numbers of weeks in each month. Take the mean.
monthly = co2_ppm.resample("MS").count()
empty_months = len(monthly) - monthly.count()

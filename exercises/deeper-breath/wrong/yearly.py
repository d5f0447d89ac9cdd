# part: months
# slip: years-for-months
# says: These are years. The lesson names the step for months.
monthly = co2_ppm.resample("YS").mean()
empty_months = len(monthly) - monthly.count()

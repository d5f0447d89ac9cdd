# part: months
# slip: known-counted
# says: That is the number of months with a value. The empty ones are asked for.
monthly = co2_ppm.resample("MS").mean()
empty_months = len(monthly) - monthly.isnull().sum()

# part: months
# slip: gaps-filled
# says: You filled the gaps with straight lines. Here they must be seen.
monthly = co2_ppm.resample("MS").mean().interpolate()
empty_months = len(monthly) - monthly.count()

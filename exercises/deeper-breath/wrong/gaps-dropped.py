# part: months
# slip: gaps-dropped
# says: The months without a value are gone. Here they must keep their rows.
monthly = co2_ppm.resample("MS").mean().dropna()
empty_months = len(monthly) - monthly.count()

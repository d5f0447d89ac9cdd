# part: months
# slip: none-missing
# says: Some months have no value. `len` counts them, too: subtract what is known.
monthly = co2_ppm.resample("MS").mean()
empty_months = len(monthly) - len(monthly)

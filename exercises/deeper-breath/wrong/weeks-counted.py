# part: months
# slip: empty-weeks
# says: That is the number of empty weeks. Count in `monthly`.
monthly = co2_ppm.resample("MS").mean()
empty_months = len(co2_ppm) - co2_ppm.count()

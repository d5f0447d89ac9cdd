# part: months
# slip: all-januaries
# says: You have twelve values: all Januaries are one, and the years are gone. Cut time into months that
#   follow one another.
monthly = co2_ppm.groupby(co2_ppm.index.month).mean()
empty_months = len(monthly) - monthly.count()

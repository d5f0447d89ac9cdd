# part: runs
# slip: evening-rounded
# says: You rounded to a whole degree. Keep at least one digit after the point.
night_c = sum(air_c[:7]) / 7
evening_c = round(sum(air_c[-6:]) / 6)

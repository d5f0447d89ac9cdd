# part: seasons
# slip: weighted-by-days
# says: You gave each month the weight of its days. Here each month counts the same.
how_many = 19
days = nino34_c["time"].dt.days_in_month
pieces = (nino34_c * days).resample(time="QS-DEC")
months = pieces.count()
whole_c = (pieces.sum() / days.resample(time="QS-DEC").sum())[months == 3]

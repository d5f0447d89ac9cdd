# part: index
# slip: by-month
# says: You have twelve values, the means of the calendar months. Take the mean along the other axis.
soi = index["1966":"2000"].to_numpy().astype(float).reshape(35, 12).mean(axis=0)

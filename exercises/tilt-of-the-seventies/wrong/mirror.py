# part: memory
# slip: with-itself
# says: A series correlates with itself by 1, always. Shift one of the two by a month.
rest = soi - (line.intercept + line.slope * years)
r1 = np.corrcoef(rest, rest)[0, 1]
n_eff = 60.0

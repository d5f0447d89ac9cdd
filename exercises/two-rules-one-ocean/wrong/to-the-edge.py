# part: rule
# slip: means-of-fewer
# says: The event that runs into the end of the record comes from means of fewer than five months.
#   Where a month of the five is not there, there is no mean.
def el_ninos_of(index):
    return events(index.rolling(time=5, center=True, min_periods=1).mean() > 0.4, 6)


la_ninas = events(nino34.rolling(time=5, center=True, min_periods=1).mean() < -0.4, 6)

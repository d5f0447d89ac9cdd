# part: rule
# slip: always-the-record
# says: Your function uses `nino34`, whatever index it is given. Use its input.
def el_ninos_of(index):
    smooth = nino34.rolling(time=5, center=True).mean()
    return events(smooth > 0.4, 6)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)

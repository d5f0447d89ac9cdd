# part: rule
# slip: not-centred
# says: All events come two months too late: each mean stands at the last month of its window.
def el_ninos_of(index):
    smooth = index.rolling(time=5).mean()
    return events(smooth > 0.4, 6)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)

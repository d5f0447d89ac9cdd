# part: rule
# slip: half-a-degree
# says: Your threshold is half a degree, that of the other rule.
def el_ninos_of(index):
    smooth = index.rolling(time=5, center=True).mean()
    return events(smooth > 0.5, 6)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)

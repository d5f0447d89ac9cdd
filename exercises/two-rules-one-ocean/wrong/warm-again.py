# part: rule
# slip: warm-for-cold
# says: These are the El Niños. La Niña is cold: below the negative threshold.
def el_ninos_of(index):
    smooth = index.rolling(time=5, center=True).mean()
    return events(smooth > 0.4, 6)


la_ninas = el_ninos_of(nino34)

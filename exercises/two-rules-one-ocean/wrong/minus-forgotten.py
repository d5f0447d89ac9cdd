# part: rule
# slip: below-the-warm-line
# says: You listed all that is below +0.4 K, ordinary months among them. The threshold of La Niña is negative.
def el_ninos_of(index):
    smooth = index.rolling(time=5, center=True).mean()
    return events(smooth > 0.4, 6)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < 0.4, 6)

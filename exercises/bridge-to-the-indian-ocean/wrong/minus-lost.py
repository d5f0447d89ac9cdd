# part: events
# slip: below-the-warm-line
# says: You listed all that is at or below +0.4 K, ordinary months among them. The threshold of La Niña
#   is negative.
season = nino34.rolling(time=3, center=True).mean()
el_ninos = events(season >= 0.4, 5)
la_ninas = events(season <= 0.4, 5)

# part: events
# slip: warm-for-cold
# says: These are the El Niños. La Niña is cold.
season = nino34.rolling(time=3, center=True).mean()
el_ninos = events(season >= 0.4, 5)
la_ninas = events(season >= 0.4, 5)

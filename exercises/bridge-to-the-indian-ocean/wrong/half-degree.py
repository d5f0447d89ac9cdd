# part: events
# slip: half-a-degree
# says: Your threshold is half a degree. This task asks for 0.4 K.
season = nino34.rolling(time=3, center=True).mean()
el_ninos = events(season >= 0.5, 5)
la_ninas = events(season <= -0.5, 5)

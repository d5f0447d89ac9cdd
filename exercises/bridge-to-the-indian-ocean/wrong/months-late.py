# part: events
# slip: not-centred
# says: Your events come a month too late: each mean stands at the last month of its window.
season = nino34.rolling(time=3).mean()
el_ninos = events(season >= 0.4, 5)
la_ninas = events(season <= -0.4, 5)

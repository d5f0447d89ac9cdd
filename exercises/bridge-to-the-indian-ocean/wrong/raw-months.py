# part: events
# slip: not-smoothed
# says: You compared single months. The rule compares three-month means.
season = nino34
el_ninos = events(season >= 0.4, 5)
la_ninas = events(season <= -0.4, 5)

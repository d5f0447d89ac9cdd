# part: rule
# slip: not-smoothed
# says: You compared single months. The rule compares means of five.
def el_ninos_of(index):
    return events(index > 0.4, 6)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)

# part: rule
# slip: five-in-a-row
# says: Your list has an event of five months. Trenberth's rule asks for six.
def el_ninos_of(index):
    smooth = index.rolling(time=5, center=True).mean()
    return events(smooth > 0.4, 5)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)

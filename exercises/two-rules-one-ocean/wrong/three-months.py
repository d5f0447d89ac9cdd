# part: rule
# slip: three-month-means
# says: You averaged three months, as in the lesson. Trenberth's rule averages five.
def el_ninos_of(index):
    smooth = index.rolling(time=3, center=True).mean()
    return events(smooth > 0.4, 6)


la_ninas = events(nino34.rolling(time=5, center=True).mean() < -0.4, 6)

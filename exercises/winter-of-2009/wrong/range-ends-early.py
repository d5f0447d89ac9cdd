# part: departure
# slip: three-winters
# says: You have three winters, and the last is that of 2008/09. `range` leaves its end out.
winters = [winter_mean(nino34, year).item() for year in range(2006, 2009)]
departure = winters[-1] - np.mean(winters)

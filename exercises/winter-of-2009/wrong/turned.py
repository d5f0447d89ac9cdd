# part: departure
# slip: sign-turned
# says: The sign is turned: a departure is the value minus its normal.
winters = [winter_mean(nino34, year).item() for year in range(2006, 2010)]
departure = np.mean(winters) - winters[-1]

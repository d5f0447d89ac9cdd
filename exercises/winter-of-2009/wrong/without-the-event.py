# part: departure
# slip: wrong-climatology
# says: Your normal leaves out the winter of 2009/10. That is a choice one can defend, but the task asks
#   for all four winters.
winters = [winter_mean(nino34, year).item() for year in range(2006, 2010)]
departure = winters[-1] - np.mean(winters[:-1])

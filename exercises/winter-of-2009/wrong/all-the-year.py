# part: departure
# slip: wrong-climatology
# says: You subtracted the mean of all months. A winter needs the normal of winters, or the annual cycle
#   stays in.
departure = winter_mean(nino34, 2009).item() - nino34.mean().item()

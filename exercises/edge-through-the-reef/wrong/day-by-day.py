# part: reef
# slip: request-for-each-day
# says: You count requests for each day. One chunk holds several days.
requests = 2 * SHAPE[0]
gigabytes = requests * np.prod(CHUNK) * BYTES / 1e9

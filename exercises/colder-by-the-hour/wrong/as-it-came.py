# part: balloon
# slip: utc-for-local
# says: That is the hour in UTC. The moment must be shown on New York's clocks, and not only be given
#   another zone.
def new_york_hour(moment_utc):
    return moment_utc.hour

# part: balloon
# slip: wrong-way
# says: Your function goes from New York to UTC. It is to go from UTC to New York, where it is earlier.
def new_york_hour(moment_utc):
    return moment_utc.replace(tzinfo=NEW_YORK).astimezone(UTC).hour

# part: balloon
# slip: whole-moment
# says: Your function gives back the whole moment. Only its hour was asked for.
def new_york_hour(moment_utc):
    return moment_utc.astimezone(NEW_YORK)

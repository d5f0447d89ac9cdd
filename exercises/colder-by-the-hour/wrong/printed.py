# part: balloon
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def new_york_hour(moment_utc):
    print(moment_utc.astimezone(NEW_YORK).hour)

# part: balloon
# slip: always-winter
# says: Your function takes five hours from UTC in summer time, too. On that day New York was four hours
#   behind. Ask the zone.
def new_york_hour(moment_utc):
    return (moment_utc - datetime.timedelta(hours=5)).hour

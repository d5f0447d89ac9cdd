# part: balloon
# slip: always-summer
# says: Your function takes four hours from UTC in winter time, too. On that day New York was five hours
#   behind. Ask the zone.
def new_york_hour(moment_utc):
    return (moment_utc - datetime.timedelta(hours=4)).hour

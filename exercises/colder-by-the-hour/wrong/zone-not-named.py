# part: balloon
# slip: computers-zone
# says: `astimezone()` with nothing in its brackets takes the zone of the computer, which is another one
#   elsewhere. Name New York's.
def new_york_hour(moment_utc):
    """Find the hour on New York's clocks at a moment that carries its zone."""
    return moment_utc.astimezone().hour

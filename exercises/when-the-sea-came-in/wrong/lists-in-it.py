# part: peaks
# slip: list-for-record
# says: One of your values is a list, which anybody can change. A record that stays as it is has another
#   kind of brackets.
peaks = {"EWR": [15, 37.8], "JFK": [12, 36.7], "LGA": [15, 37.2]}

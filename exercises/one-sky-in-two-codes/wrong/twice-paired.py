# part: join
# slip: multiplied
# says: Some rows are multiplied: a station that stands in `old` twice at one time is paired twice. Make
#   station and time unique before you join.
pairs = metar.merge(old, on=["id", "time"])
pair_count = len(pairs)

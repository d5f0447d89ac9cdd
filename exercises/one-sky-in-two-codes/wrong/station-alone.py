# part: join
# slip: each-hour-with-each
# says: You joined by the station alone, so each hour is paired with each other hour. The time must agree,
#   too.
old_once = old.drop_duplicates(["id", "time"])
pairs = metar.merge(old_once, on="id")
pair_count = len(pairs)

# part: join
# slip: one-report-a-station
# says: You kept one report of each station for the whole day. Keep one for each station *and time*.
old_once = old.drop_duplicates(["id"])
pairs = metar.merge(old_once, on=["id", "time"], validate="many_to_one")
pair_count = len(pairs)

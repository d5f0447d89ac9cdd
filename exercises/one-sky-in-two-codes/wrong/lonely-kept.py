# part: join
# slip: no-partner-kept
# says: You kept METARs that found no partner. Only pairs were asked for.
old_once = old.drop_duplicates(["id", "time"])
pairs = metar.merge(old_once, on=["id", "time"], how="left")
pair_count = len(pairs)

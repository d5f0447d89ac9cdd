# part: join
# slip: whole-rows-compared
# says: Some stations still stand in `old` twice at one time, with two temperatures: `drop_duplicates`
#   compared whole rows. Name the columns that must not repeat.
old_once = old.drop_duplicates()
pairs = metar.merge(old_once, on=["id", "time"])
pair_count = len(pairs)

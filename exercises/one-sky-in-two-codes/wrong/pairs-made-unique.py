# part: join
# slip: metars-dropped
# says: You dropped METARs that came twice. Keep all rows of `metar`, and make `old` unique.
pairs = metar.merge(old, on=["id", "time"]).drop_duplicates(["id", "time"])
pair_count = len(pairs)

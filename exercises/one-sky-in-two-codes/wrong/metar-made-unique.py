# part: join
# slip: other-table-made-unique
# says: You made `metar` unique. It is `old` in which no station may stand twice at one time.
pairs = metar.drop_duplicates(["id", "time"]).merge(old, on=["id", "time"])
pair_count = len(pairs)

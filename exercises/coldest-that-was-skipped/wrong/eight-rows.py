# part: sure
# slip: typed-number
# says: Your assert holds for one length of the log only. Ask `len(rows)` how many rows there are.
def coldest(rows, kept, skipped):
    assert len(kept) + len(skipped) == 8
    if len(kept) == 0:
        raise ValueError(f"no reading in {len(rows)} rows")
    day, lowest_f = kept[0]
    for other_day, air_f in kept:
        if air_f < lowest_f:
            day, lowest_f = other_day, air_f
    return day


kept, skipped = [], []
for row in rows:
    air_f = reading_f(row)
    if air_f is None:
        skipped.append(row["day"])
    else:
        kept.append((row["day"], air_f))
morning = coldest(rows, kept, skipped)

# part: sure
# slip: lost-unseen
# says: One row is neither kept nor skipped, and your function did not notice. What must the two lengths add
#   up to?
def coldest(rows, kept, skipped):
    assert len(kept) <= len(rows)
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

# part: sure
# slip: stops-anyway
# says: Every row is kept or skipped here, and your function stopped all the same. A `raise` always stops;
#   an `assert` stops only if its condition does not hold.
def coldest(rows, kept, skipped):
    raise ValueError("a row was lost")
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
morning = "23 January"

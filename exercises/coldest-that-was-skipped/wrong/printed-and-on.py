# part: sure
# slip: went-on
# says: Nothing was kept, and an IndexError stops your function. Refuse before you take anything out of the
#   list, with a ValueError: the kind for values that make no sense.
def coldest(rows, kept, skipped):
    assert len(kept) + len(skipped) == len(rows), "a row was lost"
    if len(kept) == 0:
        print("no reading")
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

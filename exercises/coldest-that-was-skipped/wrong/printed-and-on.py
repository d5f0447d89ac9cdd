# part: sure
# slip: went-on
# says: Nothing was kept, and your function went on to the first reading of an empty list. `raise` stops
#   before that.
def coldest(rows, kept, skipped):
    assert len(kept) + len(skipped) == len(rows), "a row was lost"
    if len(kept) == 0:
        print("no reading")
    day, lowest_f = kept[0]
    for other_day, air_f in kept:
        if air_f < lowest_f:
            day, lowest_f = other_day, air_f
    return day


kept, skipped = readable(rows)
morning = coldest(rows, kept, skipped)

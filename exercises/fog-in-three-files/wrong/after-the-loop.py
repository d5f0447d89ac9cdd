# part: sight
# slip: last-file-only
# says: Only one airport is in `blind_hours`. Write its number into the dictionary inside the loop over
#   the paths, and make the empty dictionary before it.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = 0
    for row in rows:
        if float(row["visibility_miles"]) < 3:
            hours += 1
blind_hours[path.stem[-3:]] = hours

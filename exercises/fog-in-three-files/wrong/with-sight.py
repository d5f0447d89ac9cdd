# part: sight
# slip: other-side
# says: These are the hours in which one could land by sight. The others were asked for.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = 0
    for row in rows:
        if float(row["visibility_miles"]) >= 3:
            hours += 1
    blind_hours[path.stem[-3:]] = hours

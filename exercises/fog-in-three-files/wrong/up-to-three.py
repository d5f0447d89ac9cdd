# part: sight
# slip: limit-included
# says: You counted the hour at Kennedy that has exactly 3 miles. Below 3 was asked for.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = 0
    for row in rows:
        if float(row["visibility_miles"]) <= 3:
            hours += 1
    blind_hours[path.stem[-3:]] = hours

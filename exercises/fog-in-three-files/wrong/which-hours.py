# part: sight
# slip: hours-for-count
# says: `blind_hours` holds lists. How many hours there were was asked for: one number for each airport.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = [row["hour"] for row in rows if float(row["visibility_miles"]) < 3]
    blind_hours[path.stem[-3:]] = hours

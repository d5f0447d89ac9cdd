# part: sight
# slip: name-for-airport
# says: The numbers stand under whole names. Use the three letters of each airport as the keys.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = 0
    for row in rows:
        if float(row["visibility_miles"]) < 3:
            hours += 1
    blind_hours[path.name] = hours

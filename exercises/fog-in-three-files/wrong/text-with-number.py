# part: sight
# slip: still-empty
# says: `blind_hours` is still empty. Either your loop stopped with an error, whose last line says why,
#   or it found no file.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = 0
    for row in rows:
        if row["visibility_miles"] < 3:
            hours += 1
    blind_hours[path.stem[-3:]] = hours

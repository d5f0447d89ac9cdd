# part: sight
# slip: texts-compared
# says: You compared texts, which goes letter by letter: `10` then comes before `3`. Convert what the
#   file holds to a number first.
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hours = 0
    for row in rows:
        if row["visibility_miles"] < "3":
            hours += 1
    blind_hours[path.stem[-3:]] = hours

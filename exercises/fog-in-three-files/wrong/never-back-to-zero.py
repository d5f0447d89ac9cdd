# part: sight
# slip: counted-on
# says: Your counter goes on from one file to the next. Set it back to 0 before you go through the rows
#   of a file.
hours = 0
blind_hours = {}
for path in paths:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if float(row["visibility_miles"]) < 3:
            hours += 1
    blind_hours[path.stem[-3:]] = hours

# part: years
# slip: still-empty
# says: `yearly_ppm` is still empty. Either your loop stopped with an error, whose last line says why, or it
#   found no row.
with open(folder / "mauna-loa-weekly.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))

yearly_ppm = {}
for year in range(1959, 2002):
    measured = []
    for row in rows:
        if int(row["week"][:4]) == year:
            measured.append(float(row["co2_ppm"]))
    yearly_ppm[year] = sum(measured) / len(measured)

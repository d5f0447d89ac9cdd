# part: years
# slip: last-year-lost
# says: The year 2001 is not in `yearly_ppm`. `range` ends before its second number.
with open(folder / "mauna-loa-weekly.csv", encoding="utf-8", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))

yearly_ppm = {}
for year in range(1959, 2001):
    measured = []
    for row in rows:
        ppm = float(row["co2_ppm"])
        if int(row["week"][:4]) == year and ppm > 0:
            measured.append(ppm)
    yearly_ppm[year] = sum(measured) / len(measured)

# part: years
# slip: broken-year
# says: 1958 is among your years. Its record begins at the end of March, so it is no whole year.
with open(folder / "mauna-loa-weekly.csv", encoding="utf-8", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))

yearly_ppm = {}
for year in range(1958, 2002):
    measured = []
    for row in rows:
        ppm = float(row["co2_ppm"])
        if int(row["week"][:4]) == year and ppm > 0:
            measured.append(ppm)
    yearly_ppm[year] = sum(measured) / len(measured)

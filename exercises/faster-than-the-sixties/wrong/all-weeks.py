# part: years
# slip: mark-for-value
# says: You averaged −99.99, too. It marks a week that was not measured, and `float` takes it for a number.
with open(folder / "mauna-loa-weekly.csv", encoding="utf-8", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))

yearly_ppm = {}
for year in range(1959, 2002):
    measured = []
    for row in rows:
        ppm = float(row["co2_ppm"])
        if int(row["week"][:4]) == year:
            measured.append(ppm)
    yearly_ppm[year] = sum(measured) / len(measured)

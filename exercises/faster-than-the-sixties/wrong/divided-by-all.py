# part: years
# slip: zero-for-gap
# says: You divided by all weeks, and so took each gap for 0 ppm. Count only the weeks that were measured.
with open(folder / "mauna-loa-weekly.csv", encoding="utf-8", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))

yearly_ppm = {}
for year in range(1959, 2002):
    total, count = 0, 0
    for row in rows:
        if int(row["week"][:4]) == year:
            count += 1
            if row["co2_ppm"] != "-99.99":
                total += float(row["co2_ppm"])
    yearly_ppm[year] = total / count

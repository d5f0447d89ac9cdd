# part: years
# slip: rounded-means
# says: These are the right means, rounded. Keep all digits.
with open(folder / "mauna-loa-weekly.csv", encoding="utf-8", newline="") as file:
    source = file.readline()
    rows = list(csv.DictReader(file))

yearly_ppm = {}
for year in range(1959, 2002):
    measured = []
    for row in rows:
        ppm = float(row["co2_ppm"])
        if int(row["week"][:4]) == year and ppm > 0:
            measured.append(ppm)
    yearly_ppm[year] = round(sum(measured) / len(measured), 1)

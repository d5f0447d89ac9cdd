# part: growth
# slip: only-the-last
# says: Your file holds one row. If it is opened within the loop, each turn empties it again: open it once,
#   around the loop.
growth = folder / "growth.csv"
for year in [1960, 1970, 1980, 1990]:
    rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
    with open(growth, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["decade", "ppm_per_year"])
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

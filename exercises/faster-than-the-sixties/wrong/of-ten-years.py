# part: growth
# slip: whole-decade
# says: This is the growth of ten years. In ppm a year it is a tenth of that.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["decade", "ppm_per_year"])
    for year in [1960, 1970, 1980, 1990]:
        rate = yearly_ppm[year + 10] - yearly_ppm[year]
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

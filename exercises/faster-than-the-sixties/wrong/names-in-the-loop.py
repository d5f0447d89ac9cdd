# part: growth
# slip: names-each-time
# says: The line of names stands in your file several times. Write it once, before the loop.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow(["decade", "ppm_per_year"])
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

# part: growth
# slip: other-digits
# says: These are the right numbers, with other digits than asked for: round each to two decimals.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["decade", "ppm_per_year"])
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow([year, rate])
written = growth.read_text(encoding="utf-8").splitlines()

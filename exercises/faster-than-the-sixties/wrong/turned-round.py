# part: growth
# slip: sign-turned
# says: The sign is turned: growth is the later year minus the earlier one.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["decade", "ppm_per_year"])
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year] - yearly_ppm[year + 10]) / 10
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

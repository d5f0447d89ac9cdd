# part: growth
# slip: there-already
# says: `growth.csv` is there already, from an earlier run, and your cell refuses to overwrite it, as it
#   should. Run the first cell, which begins a new folder, and then this one once.
growth = folder / "growth.csv"
with open(growth, "x", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["decade", "ppm_per_year"])
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow([year, round(rate, 2)])
with open(growth, "x", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["decade", "ppm_per_year"])
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

# part: growth
# slip: read-before-closed
# says: The file is empty, or not all of it is there. It is read before the block has closed it: move the
#   line that reads out of the block.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["decade", "ppm_per_year"])
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow([year, round(rate, 2)])
    written = growth.read_text(encoding="utf-8").splitlines()

# part: growth
# slip: no-names
# says: The rows are there, and the line of names above them is not. Without it nobody knows the unit.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

# part: growth
# slip: opened-each-turn
# says: The file is opened within the loop: the first turn makes it, and the second finds it there. Run the
#   first cell again, and open the file once, around the loop.
growth = folder / "growth.csv"
for year in [1960, 1970, 1980, 1990]:
    rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
    with open(growth, "x", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["decade", "ppm_per_year"])
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

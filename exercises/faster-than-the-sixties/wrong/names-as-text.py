# part: growth
# slip: letter-by-letter
# says: Each letter of the names stands in a field of its own. A row is a list of fields; a text is taken
#   apart letter by letter.
growth = folder / "growth.csv"
with open(growth, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow("decade,ppm_per_year")
    for year in [1960, 1970, 1980, 1990]:
        rate = (yearly_ppm[year + 10] - yearly_ppm[year]) / 10
        writer.writerow([year, round(rate, 2)])
written = growth.read_text(encoding="utf-8").splitlines()

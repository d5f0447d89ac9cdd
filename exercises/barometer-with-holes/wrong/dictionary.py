# part: file
# slip: dictionary-for-row
# says: The names stand where the values should be. A dictionary gives its names: list the two values.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow(row)
kept = clean.read_text(encoding="utf-8").splitlines()

# part: file
# slip: over-the-record
# says: The record `newark-storm.csv` has lost its first line: a cell of yours opened it for writing. Run
#   the first cell again, which brings it back, and write to `newark-known.csv`.
clean = folder / "newark-storm.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

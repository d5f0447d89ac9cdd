# part: file
# slip: no-names
# says: The rows are there, and the line of names above them is not. Write it once, before the loop.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

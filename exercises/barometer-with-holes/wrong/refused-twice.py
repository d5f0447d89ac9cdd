# part: file
# slip: refused
# says: An earlier run of the cell has made `newark-known.csv` already, and mode `x` makes no file twice.
#   Run the first cell again, and then all of yours.
clean = folder / "newark-known.csv"
for _ in range(2):
    with open(clean, "x", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["hour", "pressure_hpa"])
        for row in rows:
            value = hpa(row["pressure_hpa"])
            if value is not None:
                writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

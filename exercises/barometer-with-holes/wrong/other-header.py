# part: file
# slip: other-first-line
# says: Your first line is not the one asked for. It names the two columns: `hour` and `pressure_hpa`.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

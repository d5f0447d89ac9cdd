# part: file
# slip: other-names
# says: The name of the second column has lost its unit. Call it `pressure_hpa`.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

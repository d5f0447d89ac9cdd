# part: file
# slip: one-column
# says: Your rows have one field, and their names are two. Give each row the hour and the pressure.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([value])
kept = clean.read_text(encoding="utf-8").splitlines()

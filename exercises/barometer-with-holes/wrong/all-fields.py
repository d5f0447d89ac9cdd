# part: file
# slip: temperature-too
# says: Your rows have more fields than there are names. Two were asked for: the hour and the pressure.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], row["temp_f"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

# part: file
# slip: row-as-text
# says: Your rows were given as texts. A row is a list: put the hour and the pressure into square brackets,
#   as two values.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([f"{row['hour']},{value}"])
kept = clean.read_text(encoding="utf-8").splitlines()

# part: file
# slip: added-to
# says: The table stands in your file more than once: each run of the cell added it again. Open the file in
#   the mode that begins anew.
clean = folder / "newark-known.csv"
for _ in range(2):
    with open(clean, "a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["hour", "pressure_hpa"])
        for row in rows:
            value = hpa(row["pressure_hpa"])
            if value is not None:
                writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

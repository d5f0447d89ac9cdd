# part: file
# slip: read-before-closed
# says: Nothing had reached the disk yet: read after the block, not indented.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
    kept = clean.read_text(encoding="utf-8").splitlines()

# part: file
# slip: for-reading
# says: The file does not exist yet, and you opened it to read. Say as the second argument that you want to
#   write.
clean = folder / "newark-known.csv"
with open(clean, "r", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["hour", "pressure_hpa"])
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

# part: file
# slip: letter-by-letter
# says: Each letter of the names stands in a field of its own. A row is a list of fields; a text is taken
#   apart letter by letter.
clean = folder / "newark-known.csv"
with open(clean, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow("hour,pressure_hpa")
    for row in rows:
        value = hpa(row["pressure_hpa"])
        if value is not None:
            writer.writerow([row["hour"], value])
kept = clean.read_text(encoding="utf-8").splitlines()

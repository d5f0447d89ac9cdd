# part: catch
# slip: text-kept
# says: What is kept is the text of the field. Keep the number, with which one can calculate.
def readable(rows):
    kept, skipped = [], []
    for row in rows:
        try:
            air_f = float(row["air_f"].replace(",", "."))
        except ValueError:
            skipped.append(row["day"])
        else:
            kept.append((row["day"], row["air_f"]))
    return kept, skipped

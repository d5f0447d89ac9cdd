# part: catch
# slip: caught-too-much
# says: This row has no `air_f`, and your function skipped it as if nothing had been measured. Catch only
#   the kind that `float` raises.
def readable(rows):
    kept, skipped = [], []
    for row in rows:
        try:
            air_f = float(row["air_f"].replace(",", "."))
        except Exception:
            skipped.append(row["day"])
        else:
            kept.append((row["day"], air_f))
    return kept, skipped

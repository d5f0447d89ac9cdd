# part: catch
# slip: zero-for-missing
# says: You put 0 °F where nothing was measured. Unknown is not zero: skip the day.
def readable(rows):
    kept, skipped = [], []
    for row in rows:
        try:
            air_f = float(row["air_f"].replace(",", "."))
        except ValueError:
            kept.append((row["day"], 0.0))
        else:
            kept.append((row["day"], air_f))
    return kept, skipped

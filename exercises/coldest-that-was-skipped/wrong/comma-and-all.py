# part: catch
# slip: comma-skipped
# says: 23 January is still skipped. Make a point of the comma before you convert.
def readable(rows):
    kept, skipped = [], []
    for row in rows:
        try:
            air_f = float(row["air_f"])
        except ValueError:
            skipped.append(row["day"])
        else:
            kept.append((row["day"], air_f))
    return kept, skipped

# part: catch
# slip: other-kind
# says: A field that is no number stopped your function. `except` waits for another kind of exception than
#   `float` raises.
def readable(rows):
    kept, skipped = [], []
    for row in rows:
        try:
            air_f = float(row["air_f"].replace(",", "."))
        except KeyError:
            skipped.append(row["day"])
        else:
            kept.append((row["day"], air_f))
    return kept, skipped

# part: catch
# slip: number-only
# says: What is kept lacks its day. Nobody could say on which day it was coldest: append both, as a tuple.
def readable(rows):
    kept, skipped = [], []
    for row in rows:
        try:
            air_f = float(row["air_f"].replace(",", "."))
        except ValueError:
            skipped.append(row["day"])
        else:
            kept.append(air_f)
    return kept, skipped

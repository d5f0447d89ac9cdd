# part: catch
# slip: other-kind
# says: A field that is no number stopped your function. `except` waits for another kind of exception than
#   `float` raises.
def reading_f(row):
    try:
        return float(row["air_f"].replace(",", "."))
    except KeyError:
        return None

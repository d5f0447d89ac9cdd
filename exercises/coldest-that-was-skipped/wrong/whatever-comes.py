# part: catch
# slip: caught-too-much
# says: This row has no `air_f`, and your function took it for a gap in the measurements. Catch only the kind
#   that `float` raises.
def reading_f(row):
    try:
        return float(row["air_f"].replace(",", "."))
    except Exception:
        return None

# part: catch
# slip: comma-skipped
# says: A reading was lost: its field has a comma. Make a point of the comma before you convert.
def reading_f(row):
    try:
        return float(row["air_f"])
    except ValueError:
        return None

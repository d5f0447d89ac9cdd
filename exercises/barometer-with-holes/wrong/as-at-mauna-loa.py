# part: gaps
# slip: empty-for-na
# says: `float` got the text `NA`: your `if` did not catch it. Here a gap is not an empty field.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "":
        return None
    return float(field)


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) is None:
        missing += 1

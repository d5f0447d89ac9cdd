# part: gaps
# slip: empty-for-na
# says: `float` got the text `NA`: your `if` did not catch it. Here a gap is not an empty field.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "":
        return None
    return float(field)


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

# part: gaps
# slip: text-for-number
# says: Your function gives the field back as it is, a text. Convert it to a number.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    return field


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) is None:
        missing += 1

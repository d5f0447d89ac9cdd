# part: gaps
# slip: text-for-number
# says: Your function gives the field back as it is, a text. Convert it to a number.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    return field


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

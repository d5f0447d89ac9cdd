# part: gaps
# slip: none-among-numbers
# says: A `None` is in your list, and it can be neither compared nor added. Append only what is a number.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    return float(field)


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value != "NA":
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

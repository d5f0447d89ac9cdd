# part: gaps
# slip: first-for-lowest
# says: This is the first pressure of the list, not the lowest.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    return float(field)


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = known[0]
mean_hpa = sum(known) / len(known)

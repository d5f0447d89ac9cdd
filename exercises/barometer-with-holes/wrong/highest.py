# part: gaps
# slip: highest-for-lowest
# says: This is the highest pressure that was read.
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

lowest_hpa = max(known)
mean_hpa = sum(known) / len(known)

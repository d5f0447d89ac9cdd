# part: gaps
# slip: zero-for-gap
# says: Your function gives 0 for `NA`. At 0 hPa there is no air at all: a gap is not a number.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return 0
    return float(field)


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

# part: gaps
# slip: zero-for-gap
# says: Your function gives 0 for `NA`. At 0 hPa there is no air at all: a gap is not a number.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return 0
    return float(field)


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) == 0:
        missing += 1

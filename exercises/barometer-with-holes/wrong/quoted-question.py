# part: gaps
# slip: stopped-at-a-gap
# says: Your count is still 0: either the loop stopped with an error, or its question is never true.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    return float(field)


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) == "NA":
        missing += 1

# part: gaps
# slip: present-counted
# says: You counted the hours that have a pressure. Those that have none were asked for.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    return float(field)


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) is not None:
        missing += 1

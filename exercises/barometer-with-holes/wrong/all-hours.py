# part: gaps
# slip: gaps-counted
# says: You divided by all hours, and so took each gap for 0 hPa. Only the hours that have a pressure share
#   the sum.
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

lowest_hpa = min(known)
mean_hpa = sum(known) / len(rows)

# part: gaps
# slip: turned-round
# says: Your `if` is the wrong way round: it gives None for a pressure.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field != "NA":
        return None
    return float(field)


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

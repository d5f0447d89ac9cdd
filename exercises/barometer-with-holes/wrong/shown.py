# part: gaps
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    print(float(field))


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

# part: gaps
# slip: print-for-return
# says: Your function prints its result and gives back None. `return` hands it to the caller.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return None
    print(float(field))


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) is None:
        missing += 1

# part: gaps
# slip: name-for-text
# says: `NA` without quotes is a name, and no value has it. A field is a text: write `"NA"`.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == NA:
        return None
    return float(field)


known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = min(known)
mean_hpa = sum(known) / len(known)

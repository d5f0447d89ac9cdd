# part: gaps
# slip: text-for-none
# says: Your function gives a text back for `NA`. `None` stands without quotes.
def hpa(field):
    """Pressure in hPa, or None where the field says NA."""
    if field == "NA":
        return "None"
    return float(field)


missing = 0
for row in rows:
    if hpa(row["pressure_hpa"]) == "None":
        missing += 1

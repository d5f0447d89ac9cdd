# part: lowest
# slip: highest-for-lowest
# says: This is the highest pressure that was read.
known = []
for row in rows:
    value = hpa(row["pressure_hpa"])
    if value is not None:
        known.append(value)

lowest_hpa = max(known)
mean_hpa = sum(known) / len(known)

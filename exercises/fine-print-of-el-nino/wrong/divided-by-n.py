# part: trust
# slip: divided-by-n
# says: Your standard deviations divide by n, so those of short records are too small, and there are
#   still more alarms. The mean was estimated from the same values.
def false_alarms(years):
    records = rng.normal(size=(50_000, years))
    judged = rng.normal(size=50_000)
    standardised = (judged - records.mean(axis=1)) / records.std(axis=1)
    return (standardised > 2).mean()

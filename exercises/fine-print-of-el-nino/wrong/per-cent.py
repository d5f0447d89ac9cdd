# part: trust
# slip: per-cent
# says: You give per cent. A share lies between 0 and 1.
def false_alarms(years):
    records = rng.normal(size=(50_000, years))
    judged = rng.normal(size=50_000)
    standardised = (judged - records.mean(axis=1)) / records.std(axis=1, ddof=1)
    return 100 * (standardised > 2).mean()

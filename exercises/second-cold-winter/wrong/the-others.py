# part: trust
# slip: the-others
# says: This is the share of the other records, whose standard deviation is at least half of the truth.
def half_too_small(years):
    records = rng.normal(size=(50_000, years))
    return (records.std(axis=1, ddof=1) >= 0.5).mean()

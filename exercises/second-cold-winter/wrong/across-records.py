# part: trust
# slip: across-records
# says: No standard deviation of yours is below the limit. Do they run across the 50 000 records, in place
#   of along the years of each?
def half_too_small(years):
    records = rng.normal(size=(50_000, years))
    return (records.std(axis=0, ddof=1) < 0.5).mean()

# part: trust
# slip: divided-by-n
# says: Your standard deviations divide by n, so those of short records are too small, and even more of
#   them fall below the limit. The mean was estimated from the same values.
def half_too_small(years):
    records = rng.normal(size=(50_000, years))
    return (records.std(axis=1) < 0.5).mean()

# part: trust
# slip: normal-known
# says: You divided by each record's standard deviation, but did not subtract its mean. A short record
#   does not know the normal either.
def false_alarms(years):
    records = rng.normal(size=(50_000, years))
    judged = rng.normal(size=50_000)
    return (judged / records.std(axis=1, ddof=1) > 2).mean()

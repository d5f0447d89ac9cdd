# part: trust
# slip: both-signs
# says: You count cold months, too. The policy pays for warm ones: above 2, not beyond 2 on either side.
def false_alarms(years):
    records = rng.normal(size=(50_000, years))
    judged = rng.normal(size=50_000)
    standardised = (judged - records.mean(axis=1)) / records.std(axis=1, ddof=1)
    return (abs(standardised) > 2).mean()

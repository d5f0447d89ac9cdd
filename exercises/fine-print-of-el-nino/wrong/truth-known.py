# part: trust
# slip: truth-known
# says: This is the share when the true mean and standard deviation are known. The insurer has only the
#   record: standardise with its mean and its standard deviation.
def false_alarms(years):
    return (rng.normal(size=50_000) > 2).mean()

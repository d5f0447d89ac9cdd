# part: trust
# slip: judged-by-itself
# says: Your function finds no alarm at all. Is the judged month part of the record that it is judged by?
#   It then pulls mean and standard deviation towards itself: of four values, none can lie more than 1.5
#   standard deviations from their mean. Draw it apart.
def false_alarms(years):
    records = rng.normal(size=(50_000, years))
    judged = records[:, -1]
    standardised = (judged - records.mean(axis=1)) / records.std(axis=1, ddof=1)
    return (standardised > 2).mean()

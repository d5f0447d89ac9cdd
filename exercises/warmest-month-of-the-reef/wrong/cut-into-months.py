# part: reef
# slip: resample-for-groupby
# says: Your result still has a time axis: `resample` cuts time into pieces that follow one another. To
#   bring all Januaries together, group by the month of their label.
typical_c = reef_c.resample(time="MS").mean()
warmest_c = float(typical_c.max())

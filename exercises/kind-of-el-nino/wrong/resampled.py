# part: normal
# slip: resample-for-groupby
# says: Your result still has a time axis: `resample` cuts time into pieces that follow one another.
#   To bring all Januaries together, group by the month of their label.
normal = pacific.sel(time=BASE).resample(time="MS").mean()

# part: lost
# slip: difference-of-gaps
# says: You took away the missing cells of the old grid, which are four times as large. Count
#   new cells, by `own`.
lost_cells = int(finer.isnull().sum()) - int(wind.isnull().sum())
lost_percent = 100 * lost_cells / int(own.notnull().sum())

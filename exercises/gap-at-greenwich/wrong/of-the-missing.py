# part: lost
# slip: of-the-missing
# says: This is a percentage of all that is missing in `finer`. Divide by what is known in
#   `own`.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = 100 * lost_cells / int(finer.isnull().sum())

# part: lost
# slip: nothing-lost
# says: Your conditions are exchanged: no cell is known in `finer` and missing in `own`.
lost_cells = int((own.isnull() & finer.notnull()).sum())
lost_percent = 100 * lost_cells / int(own.notnull().sum())

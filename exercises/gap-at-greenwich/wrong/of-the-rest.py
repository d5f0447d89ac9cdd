# part: lost
# slip: of-what-is-left
# says: You divided by what is left. A loss is a share of what was there before.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = 100 * lost_cells / int(finer.notnull().sum())

# part: lost
# slip: either
# says: This counts the cells for which one of the two conditions holds. Both must hold.
lost_cells = int((own.notnull() | finer.isnull()).sum())
lost_percent = 100 * lost_cells / int(own.notnull().sum())

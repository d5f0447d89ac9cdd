# part: lost
# slip: rounded
# says: You rounded. Give the percentage as it is.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = round(100 * lost_cells / int(own.notnull().sum()), 1)

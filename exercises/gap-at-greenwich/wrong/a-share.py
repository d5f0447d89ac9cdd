# part: lost
# slip: share-for-percentage
# says: This is a share between 0 and 1. A percentage is asked for.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = lost_cells / int(own.notnull().sum())

# part: lost
# slip: all-missing
# says: This counts all cells that are missing in `finer`, most of which are land. Count those whose own
#   old cell has a value.
lost_cells = int(finer.isnull().sum())
lost_percent = 100 * lost_cells / int(own.notnull().sum())

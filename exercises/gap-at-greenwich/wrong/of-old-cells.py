# part: lost
# slip: of-old-cells
# says: You divided new cells by old ones, which are four times as large. Divide by the number
#   of cells that are known in `own`.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = 100 * lost_cells / int(wind.notnull().sum())

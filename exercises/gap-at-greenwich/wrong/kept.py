# part: lost
# slip: kept-cells
# says: These are the cells that were kept. Those that were lost are asked for.
lost_cells = int((own.notnull() & finer.notnull()).sum())
lost_percent = 100 * lost_cells / int(own.notnull().sum())

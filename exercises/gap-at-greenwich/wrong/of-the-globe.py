# part: lost
# slip: of-all-cells
# says: This is a percentage of all cells of the grid. Land had nothing to lose: divide by the number of
#   cells that are known in `own`.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = 100 * lost_cells / own.size

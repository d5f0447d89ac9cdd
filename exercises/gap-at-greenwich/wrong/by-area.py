# part: lost
# slip: by-area
# says: You weighted the cells by their area. A percentage of the number of cells is asked
#   for.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = 100 * float(
    (own.notnull() & finer.isnull()).weighted(np.cos(np.deg2rad(own["lat"]))).mean()
    / own.notnull().weighted(np.cos(np.deg2rad(own["lat"]))).mean()
)

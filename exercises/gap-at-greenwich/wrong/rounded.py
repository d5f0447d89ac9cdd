# part: lost
# slip: rounded
# says: You rounded. Give it as computed, with all its digits, and round only what you write in a
#   sentence.
lost_cells = int((own.notnull() & finer.isnull()).sum())
lost_percent = round(100 * lost_cells / int(own.notnull().sum()), 1)

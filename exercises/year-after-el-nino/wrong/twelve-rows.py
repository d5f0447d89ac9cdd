# part: index
# slip: columns-for-rows
# says: You reshaped to twelve rows of 35 values, and a row is no year then. Time runs along the rows:
#   35 rows of twelve.
soi = index["1966":"2000"].to_numpy().astype(float).reshape(12, 35).mean(axis=0)

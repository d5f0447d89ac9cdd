# part: index
# slip: year-too-late
# says: These are the years 1967 to 2001. The index should come before the growth: take the year in
#   `starts`.
soi = index["1967":"2001"].to_numpy().astype(float).reshape(35, 12).mean(axis=1)

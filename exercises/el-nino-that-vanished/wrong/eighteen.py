# part: seasons
# slip: divided-by-three
# says: 54 months make 18 times three. But this record neither begins nor ends with a season, so one of the
#   eighteen is spread over two pieces.
how_many = 18
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months == 3]

# part: seasons
# slip: typical-seasons
# says: You grouped into typical seasons, each from all years. Here each season of each year stays
#   by itself, along `time`.
how_many = 19
pieces = nino34_c.groupby("time.season")
months = pieces.count()
whole_c = pieces.mean()[months == 3]

# part: seasons
# slip: groups-for-pieces
# says: That would be groups: all winters together, and so on. Here each season stays by itself.
how_many = 4
pieces = nino34_c.resample(time="QS-DEC")
months = pieces.count()
whole_c = pieces.mean()[months == 3]

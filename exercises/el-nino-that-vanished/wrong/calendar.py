# part: seasons
# slip: quarters-of-the-calendar
# says: These quarters begin in January, April, July and October, so December is parted from the January
#   after it. Let one of them begin in December.
how_many = 19
pieces = nino34_c.resample(time="QS")
months = pieces.count()
whole_c = pieces.mean()[months == 3]

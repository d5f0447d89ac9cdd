# part: until
# slip: last-day
# says: This is the last day, and it still belongs to the interval. The bounds give the moment at which it is
#   over.
ends = "2010-09-30"

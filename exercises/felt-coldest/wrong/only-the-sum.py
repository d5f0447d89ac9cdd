# part: printed
# slip: none-compared
# says: `min` compares what stands in the list, and that is None, twice. None is neither smaller nor larger
#   than anything.
stops = {"c"}

# part: gaps
# slip: and-for-mask
# says: Masks combine value by value with `&`, and each comparison needs brackets of its own. `and` asks
#   a whole array for one yes or no, which it cannot give.
both = (sst > -99) and (airt > -99)

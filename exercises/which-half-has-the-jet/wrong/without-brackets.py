# part: masks
# slip: and-for-mask
# says: Masks combine value by value with `&`, and each comparison needs brackets of its own. `and` asks
#   a whole array for one yes or no, which it cannot give.
northern = speed > 30 & lat[:, np.newaxis] > 0
southern = speed > 30 & lat[:, np.newaxis] < 0

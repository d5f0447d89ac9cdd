# part: shares
# slip: wrong-axis
# says: You reduced along another axis than the one that was meant. The axis that you name is the one that
#   disappears, counted from 0: compare the shapes before and after.
north = northern.mean(axis=0)
south = southern.mean(axis=0)

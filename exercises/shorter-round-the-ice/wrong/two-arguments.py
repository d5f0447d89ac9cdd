# part: circles
# slip: shape-without-brackets
# says: If the error says that it cannot interpret 12 as a data type: the shape is one argument, a tuple, so it
#   needs brackets of its own.
days = np.zeros(2, 12)
fewest = days.min(axis=1)

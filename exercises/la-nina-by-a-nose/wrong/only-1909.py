# part: spells
# slip: first-of-two
# says: You have one moment, and two spells are equally long. `argmax` finds the first only; the mask in
#   the task finds both.
low = months[soi < 0]
place = np.diff(low).argmax()
starts = low[place] + np.timedelta64(1, "M")
ends = low[place + 1]

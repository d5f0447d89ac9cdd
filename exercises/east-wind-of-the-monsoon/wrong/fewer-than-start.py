# part: centres
# slip: end-below-start
# says: Empty: your end is below your start. The second value of `np.arange` is the end, not how many.
centres = np.arange(21.25, 8, 45)

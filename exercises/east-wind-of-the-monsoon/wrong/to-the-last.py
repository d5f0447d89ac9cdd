# part: centres
# slip: end-left-out
# says: The last one is missing: `np.arange` stops before its end. Let the end lie beyond 336.25.
centres = np.arange(21.25, 336.25, 45)

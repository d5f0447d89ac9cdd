# part: centres
# slip: count-for-step
# says: The third number of `np.arange` is the step, in degrees. `np.linspace` is the one that asks how many.
centres = np.arange(21.25, 360, 8)

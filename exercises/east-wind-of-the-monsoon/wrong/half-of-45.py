# part: centres
# slip: middle-of-45
# says: The first eighth ends at 42.5°, so its middle is 21.25°.
centres = np.arange(22.5, 360, 45)

# part: centres
# slip: edges-for-middles
# says: These are the edges of the eighths. The middle of the first is 21.25°.
centres = np.arange(0, 360, 45)

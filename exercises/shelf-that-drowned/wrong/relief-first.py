# part: share
# slip: relief-first
# says: You averaged the relief first and then asked whether the mean is shelf. That gives yes or no. Ask
#   the fine cells, and average their answers.
coarse = cell_mean(relief, 12)
shelf_share = (coarse < 0) & (coarse >= -200)

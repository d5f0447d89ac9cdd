# part: normal
# slip: wrong-climatology
# says: You averaged all 54 months. April to September occur five times in them, the others four.
#   Take the months of the base period only.
normal = pacific.groupby("time.month").mean()

# part: excess
# slip: months-averaged-too
# says: You averaged over the months as well. A mean for each month was asked for.
circle_wm2 = sensible_wm2.mean(["month", "lon"])
excess_wm2 = sensible_wm2 - circle_wm2

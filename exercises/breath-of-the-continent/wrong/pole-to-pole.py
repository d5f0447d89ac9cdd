# part: excess
# slip: other-dimension
# says: You averaged over the latitudes, from pole to pole. Around a circle of latitude it is the longitude
#   that changes.
circle_wm2 = sensible_wm2.mean("lat")
excess_wm2 = sensible_wm2 - circle_wm2

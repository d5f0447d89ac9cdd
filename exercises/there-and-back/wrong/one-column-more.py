# part: route
# slip: column-too-many
# says: You have one column too many. The one at 237.5° E stands for what lies to the east of it, behind
#   San Francisco.
pacific = u[:, :, (lon >= 140) & (lon <= 237.5)]

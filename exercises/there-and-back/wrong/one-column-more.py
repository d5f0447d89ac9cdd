# part: route
# slip: column-too-many
# says: You have one column too many. The one at 237.5° E begins a stretch that lies behind San Francisco.
pacific = u[:, :, (lon >= 140) & (lon <= 237.5)]

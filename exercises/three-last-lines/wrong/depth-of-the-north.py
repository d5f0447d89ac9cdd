# part: mend
# slip: north-alone
# says: That is the mean depth of the North Pacific, from the lesson. This wave crossed the equator: take the
#   depth that the task names.
depth_m = 4298
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = 3.6 * speed_ms
hours = 17000 / speed_kmh

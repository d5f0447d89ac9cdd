# part: mend
# slip: comma-in-thousands
# says: To Python a comma stands between two things. Write `4080`, without a comma.
depth_m = 4,080
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = 3.6 * speed_ms
hours = 17000 / speed_kmh

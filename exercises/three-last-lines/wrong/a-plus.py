# part: mend
# slip: sum-for-product
# says: You added the 3.6. A speed in m/s *times* 3.6 is one in km/h.
depth_m = 4080
speed_ms = (9.81 * depth_m) ** 0.5
speed_kmh = 3.6 + speed_ms
hours = 17000 / speed_kmh

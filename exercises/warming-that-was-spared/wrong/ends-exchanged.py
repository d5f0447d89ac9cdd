# part: handed
# slip: dimensions-exchanged
# says: Where you are wrong, you exchanged the core dimension with the last one. Only the core
#   dimension moves; the others keep their order.
shapes = {
    "gap_k over time": (49, 37, 20),
    "late_k over time": (2, 49, 37, 20),
    "late_k over scenario": (49, 20, 37, 2),
}

# part: handed
# slip: core-dimension-first
# says: Where you are wrong, you moved the core dimension to the beginning. It goes to the
#   other end.
shapes = {
    "gap_k over time": (20, 37, 49),
    "late_k over time": (20, 2, 37, 49),
    "late_k over scenario": (2, 20, 37, 49),
}

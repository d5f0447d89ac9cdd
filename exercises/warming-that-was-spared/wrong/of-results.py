# part: handed
# slip: used-up-already
# says: Where you are wrong, you wrote the shape of the *result*. The function still sees the
#   core dimension: it is the function that uses it up.
shapes = {
    "gap_k over time": (37, 49),
    "late_k over time": (2, 37, 49),
    "late_k over scenario": (20, 37, 49),
}

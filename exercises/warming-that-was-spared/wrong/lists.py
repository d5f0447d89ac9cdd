# part: handed
# slip: lists-for-tuples
# says: The numbers are right. A shape is a tuple: write round brackets.
shapes = {
    "gap_k over time": [37, 49, 20],
    "late_k over time": [2, 37, 49, 20],
    "late_k over scenario": [20, 37, 49, 2],
}

# part: handed
# slip: one-series
# says: One series at a time comes only when one asks for it. Without that, the function gets
#   everything at once.
shapes = {
    "gap_k over time": (20,),
    "late_k over time": (20,),
    "late_k over scenario": (2,),
}

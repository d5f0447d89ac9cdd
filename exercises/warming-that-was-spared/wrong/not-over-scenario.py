# part: handed
# slip: not-over-scenario
# says: The two with time are right. Over scenario it is the scenarios that the function uses
#   up, not the years.
shapes = {
    "gap_k over time": (37, 49, 20),
    "late_k over time": (2, 37, 49, 20),
    "late_k over scenario": (2, 37, 49, 20),
}

# part: handed
# slip: as-stored
# says: Where you are wrong, you wrote the shape as it is stored. xarray moves the core
#   dimension.
shapes = {
    "gap_k over time": (37, 49, 20),
    "late_k over time": (2, 20, 37, 49),
    "late_k over scenario": (2, 20, 37, 49),
}
